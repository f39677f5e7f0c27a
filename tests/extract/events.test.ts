import { describe, expect, it } from "vitest";
import { claimLines, factsOf } from "./claim-lines.ts";

const eventsOf = async (marked: string) => {
  const facts = await factsOf(marked);
  return facts.chains.flatMap((chain) =>
    chain.event ? [{ name: chain.name, ...chain.event, mentions: chain.links.length }] : [],
  );
};

const visit =
  "[PERSON Ann Lee]’s visit to [PLACE Chile] on December 4-5 was announced. President [PERSON Bob Fox] praised the visit.";

describe("events", () => {
  it("should make one event of a visit and what refers back to it, with place and dates", async () => {
    expect(await eventsOf(visit)).toMatchObject([
      {
        name: "Visit of Ann Lee to Chile",
        eventType: "Meeting",
        start: "2025-12-04",
        end: "2025-12-05",
        mentions: 2,
      },
    ]);
    expect(await claimLines(visit)).toEqual(
      expect.arrayContaining([
        "VISITED(Ann Lee, Chile)",
        'PARTICIPANT(visit, Ann Lee, "agent")',
        "OCCURRED_AT(visit, Chile)",
      ]),
    );
  });

  it("should plan what an itinerary lists", async () => {
    const lines = await claimLines(
      "[PERSON Ann Lee]’s itinerary, which includes meetings with President [PERSON Bob Fox] and Prime Minister [PERSON Eva Holm], is full.",
    );
    expect(lines).toEqual(
      expect.arrayContaining(["MET(Ann Lee, Bob Fox) planned", "MET(Ann Lee, Eva Holm) planned"]),
    );
    expect(lines.some((line) => line.startsWith("MET(Bob Fox"))).toBe(false);
  });

  it("should read the future of a past announcement", async () => {
    expect(
      await claimLines(
        "[ORG Acme] announced that [PERSON Ann Lee] would embark on a state visit to [PLACE Chile].",
      ),
    ).toContain("VISITED(Ann Lee, Chile) planned named");
  });

  it("should keep casualties as counts of their event", async () => {
    expect(await claimLines("At least 12 people were killed in [PLACE Quetta] on Tuesday.")).toEqual(
      expect.arrayContaining(['COUNT(killed, "12 killed")', "OCCURRED_AT(killed, Quetta)"]),
    );
  });

  it("should date a named event from its own phrase", async () => {
    expect(
      await eventsOf("The [EVENT Maidan], a revolution in [PLACE Ukraine] in 2014, is a reminder."),
    ).toMatchObject([{ name: "Maidan revolution", named: true, start: "2014-01-01", end: "2014-12-31" }]);
  });

  it("should take the sum of a purchase", async () => {
    expect(await claimLines("[ORG Acme] bought [ORG Globex] for $2.5 billion last year.")).toEqual(
      expect.arrayContaining(["ACQUIRED(Acme, Globex)", 'AMOUNT(bought, "USD 2500000000")']),
    );
  });

  it("should tell whom an event befalls from who does it", async () => {
    expect(await claimLines("After [PERSON Ann Lee]’s arrest, people wept.")).toContain(
      'PARTICIPANT(arrest, Ann Lee, "suspect")',
    );
    expect(await claimLines("[PERSON Ann Lee] won the election.")).toContain(
      'PARTICIPANT(election, Ann Lee, "winner")',
    );
    expect(await claimLines("[PLACE Syria]’s war goes on.")).toContain("OCCURRED_AT(war, Syria)");
    expect(
      await claimLines("The police arrested [PERSON Ann Lee] after a notice by [ORG Interpol]."),
    ).toEqual(['PARTICIPANT(arrested, Ann Lee, "suspect")']);
  });

  it("should count people and not their years", async () => {
    expect(await claimLines("The 28-year-old died on Monday.")).toEqual([]);
    expect(await claimLines("Boys aged between 16 and 21 were arrested.")).toEqual([]);
    expect(await claimLines("Twelve people were killed in [PLACE Oslo].")).toContain(
      'COUNT(killed, "12 killed")',
    );
  });

  it("should name an entity once, however it is written", async () => {
    const [event] = await eventsOf(
      "Talks of the [ORG U.S.] with the [PLACE US] and [PLACE Jordan] began in [PLACE Oslo].",
    );
    expect(event?.name.match(/\bU\.?S\b/g)).toHaveLength(1);
  });

  it("should put a crisis between two countries in neither", async () => {
    expect(await claimLines("The [PLACE Chile]-[PLACE Peru] crisis hurt trade.")).toEqual(
      expect.arrayContaining([
        'PARTICIPANT(crisis, Chile, "participant")',
        'PARTICIPANT(crisis, Peru, "participant")',
      ]),
    );
  });

  it("should befall no one who does something else in the same breath", async () => {
    expect(
      await claimLines(
        "[ORG Acme] attacked [PERSON Ann Lee] and [PERSON Bob Fox] criticized his colleagues.",
      ),
    ).toEqual(['PARTICIPANT(attacked, Acme, "attacker")', 'PARTICIPANT(attacked, Ann Lee, "target")']);
    expect(
      await claimLines("[ORG Acme] attacked [PERSON Ann Lee] and [PERSON Bob Fox] on Monday."),
    ).toContain('PARTICIPANT(attacked, Bob Fox, "target")');
  });
});
