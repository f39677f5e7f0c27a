import { describe, expect, it } from "vitest";
import { claimLines, factsOf } from "./claim-lines.ts";

const startingWith = async (marked: string, start: string): Promise<readonly string[]> =>
  (await claimLines(marked)).filter((line) => line.startsWith(start));

const eventNames = async (marked: string): Promise<readonly string[]> =>
  (await factsOf(marked)).chains.flatMap(({ event, name }) => (event ? [name] : []));

describe("places of events", () => {
  it("should leave the place of something else to it", async () => {
    expect(await startingWith("Protests over the war in [PLACE Sudan] went on.", "OCCURRED_AT")).toEqual([
      "OCCURRED_AT(war, Sudan)",
    ]);
    expect(await claimLines("She won a grant of ten acres at [PLACE Lake Ness] from [PLACE Chile].")).toEqual(
      ['PARTICIPANT(grant, Chile, "giver")'],
    );
    expect(
      await claimLines("[ORG Acme] acquired a 95 per cent stake in the [PLACE Kisa Mine] in 2020."),
    ).toEqual(['PARTICIPANT(acquired, Acme, "buyer")']);
    expect(await claimLines("The meeting of ministers in [PLACE Oslo] is over.")).toEqual([
      "OCCURRED_AT(meeting, Oslo)",
    ]);
  });

  it("should not hold a battle where it is remembered", async () => {
    expect(
      await claimLines("The commemoration of the [EVENT Battle of Lund] in [PLACE Oslo] was postponed."),
    ).toEqual([]);
  });

  it("should hold a festival in the place it is of, and an anniversary nowhere", async () => {
    expect(await claimLines("They joined the festival of [PLACE Oslo].")).toEqual([
      "OCCURRED_AT(festival, Oslo)",
    ]);
    expect(await claimLines("They marked the anniversary of the depot in [PLACE Oslo] on Monday.")).toEqual(
      [],
    );
  });

  it("should ask more than its own name of the place of a festival", async () => {
    expect(await claimLines("They ate during the [PLACE Navaro] festival.")).toEqual([]);
    expect(await claimLines("They ate during the [PLACE Oslo] festival.")).toEqual([
      "OCCURRED_AT(festival, Oslo)",
    ]);
  });
});

describe("participants of events", () => {
  it("should see whom a protest is against", async () => {
    expect(await startingWith("Crowds joined anti-[PERSON Fox] protests in [PLACE Oslo].", "PART")).toEqual([
      'PARTICIPANT(protests, Fox, "target")',
    ]);
    expect(await startingWith("Crowds joined pro-[PERSON Fox] protests in [PLACE Oslo].", "PART")).toEqual(
      [],
    );
  });

  it("should hold charges against the accused, not the riots", async () => {
    expect(await claimLines("They look at charges linked to the riots against [PERSON Ann Lee].")).toEqual(
      [],
    );
    expect(await claimLines("They joined the riots against [PERSON Ann Lee].")).toEqual([
      'PARTICIPANT(riots, Ann Lee, "target")',
    ]);
  });

  it("should not part a name in capitals", async () => {
    expect(await claimLines("The [PERSON Ann Lee] Open Tournament began.")).toEqual([]);
  });

  it("should tell attacks in words and of the heart from attacks", async () => {
    expect(await claimLines("[PERSON Ann Lee] made a scathing attack on [ORG Acme].")).toEqual([]);
    expect(await claimLines("[ORG Labour] attacked [PERSON Ann Lee].")).toEqual([]);
    expect(await claimLines("[ORG Acme] attacked [PERSON Ann Lee] over the budget.")).toEqual([]);
    expect(await claimLines("[PLACE Chile] attacked [PLACE Peru] on Monday.")).toEqual([
      'PARTICIPANT(attacked, Peru, "target")',
      'PARTICIPANT(attacked, Chile, "attacker")',
    ]);
  });

  it("should neither do what the reader is told nor hold talks in a match", async () => {
    expect(await startingWith("Meet [PERSON Ann Lee] and [PERSON Bob Fox].", "PARTICIPANT")).toEqual([]);
    expect(await claimLines("The champions [PLACE Chile] meet [PLACE Peru] in the final.")).toEqual([]);
    expect(await startingWith("[PLACE Chile] met [PLACE Peru] for talks.", "PARTICIPANT(met")).toHaveLength(
      2,
    );
  });

  it("should take part in no name, award or gain", async () => {
    expect(await claimLines("She has tickets for the [ORG Wimbledon] tennis tournament.")).toEqual([]);
    expect(await claimLines("[PERSON Ann Lee] won the [EVENT Falcon Awards] in [PLACE Oslo].")).toEqual([]);
    expect(await claimLines("[PERSON Ann Lee] acquired great wealth.")).toEqual([]);
    expect(await claimLines("There is a departure from [PLACE Oslo] at noon.")).toEqual([]);
  });

  it("should buy nobody", async () => {
    expect(await startingWith("“I will never be bought,” [PERSON Ann Lee] said.", "PARTICIPANT")).toEqual([]);
  });

  it("should not let a pronoun mean another argument of its clause", async () => {
    expect(
      await startingWith("[PERSON Ann Lee] is a guide. She said that she met [PERSON Lee].", "PARTICIPANT"),
    ).toEqual(['PARTICIPANT(met, Lee, "participant") named']);
    expect(
      await startingWith(
        "The court said that [PERSON Bob Fox] had taken photographs and convicted him.",
        "PARTICIPANT",
      ),
    ).toEqual(['PARTICIPANT(convicted, him, "defendant") unnamed']);
  });

  it("should let nothing visit that is called by what it is elsewhere", async () => {
    expect(
      await claimLines(
        "[PERSON Zephyra]’s arrival in [PLACE Peru] is near. The Zephyra deep-sea cable is long.",
      ),
    ).toEqual([]);
  });

  it("should keep an acquittal apart from a conviction, and one death from another", async () => {
    expect(
      await eventNames(
        "The court convicted [PERSON Ann Lee] in May. The court acquitted [PERSON Ann Lee] of theft.",
      ),
    ).toEqual(["Conviction of Ann Lee", "Acquittal of Ann Lee"]);
    expect(
      await eventNames("[PERSON Ann Lee] died. [PERSON Ann Lee] had killed [PERSON Bob Fox] before."),
    ).toEqual(["Death of Ann Lee", "Killing of Bob Fox"]);
  });

  it("should name an event of which only the doer is known as theirs, not as done to them", async () => {
    expect(await eventNames("[PLACE Honduras] has arrested a suspect.")).toEqual(["Arrest by Honduras"]);
    expect(await eventNames("[PLACE Honduras] has arrested [PERSON Ann Lee].")).toEqual([
      "Arrest of Ann Lee",
    ]);
  });
});
