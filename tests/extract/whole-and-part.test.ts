import { describe, expect, it } from "vitest";
import { wordsSpeakAgainst } from "../../src/extract/pairs/words-between.ts";
import { claimLines } from "./claim-lines.ts";

describe("who takes part", () => {
  it("should let nobody visit where a thing or a company arrives", async () => {
    expect(
      await claimLines(
        "[PERSON Zephyra]’s arrival in [PLACE Ghana] will help. The [PERSON Zephyra] cable landed in [PLACE Ghana].",
      ),
    ).toEqual([]);
    expect(await claimLines("[PERSON Zephyra], a cable, landed in [PLACE Ghana] in May.")).toEqual([]);
    expect(await claimLines("[ORG Acme]’s arrival in [PLACE Ghana] was praised.")).toEqual([]);
    expect(await claimLines("[PERSON Ann Lee]’s arrival in [PLACE Ghana] was praised.")).toEqual(
      expect.arrayContaining(["VISITED(Ann Lee, Ghana)", 'PARTICIPANT(arrival, Ann Lee, "agent")']),
    );
  });

  it("should read a meeting of bodies that talk, not of teams", async () => {
    expect(await claimLines("[ORG Rovers A] will meet [ORG Harriers B] on Sunday.")).toEqual([]);
    expect(await claimLines("[ORG Labour Party] will meet [ORG Trade Union Congress] on Sunday.")).toContain(
      'PARTICIPANT(meet, Labour Party, "agent") planned',
    );
  });

  it("should leave whoever attends a meeting between others out of it", async () => {
    const lines = await claimLines(
      "[PERSON Ann Lee] attended a meeting between [PERSON Bob Fox] and [PERSON Eva Holm].",
    );
    expect(lines).toContain("MET(Bob Fox, Eva Holm)");
    expect(lines.some((line) => line.includes("Ann Lee"))).toBe(false);
  });

  it("should not send the caller to the protest", async () => {
    expect(await claimLines("[PERSON Ann Lee] called on her members to join the protest.")).toEqual([]);
    expect(await claimLines("[PERSON Ann Lee] sent out messages to members to join the protest.")).toEqual(
      [],
    );
    expect(await claimLines("[PERSON Ann Lee] flew to [PLACE Oslo] to attend the summit.")).toContain(
      'PARTICIPANT(summit, Ann Lee, "agent")',
    );
  });

  it("should lend no hand, and let no agreement sign itself", async () => {
    expect(await claimLines("[PERSON Ann Lee] lent a hand with the landing.")).toEqual([]);
    expect(await claimLines("Farmers gained from the [ORG BALTRA] agreement.")).toEqual([]);
  });

  it("should hold no event in the place of a paper's name", async () => {
    expect(
      await claimLines(
        "We will lose it, [PERSON Ann Lee] told [EVENT This Month] in [PLACE Asia] on Tuesday.",
      ),
    ).toEqual([]);
  });
});

/** Claims about a chief of whom the rest of the sentence tells. */
const dismissed = (end: string): Promise<readonly string[]> =>
  claimLines(`[PERSON Ann Lee], chief of the [ORG Harbour Police], ${end}`);

describe("the whole and its parts", () => {
  it("should make members of a party's people", async () => {
    expect(
      await claimLines(
        "[PERSON Ann Lee] of the [ORG Green Party] and [PERSON Bob Fox] of the [ORG Patriotic Union of Ruritania] wrote.",
      ),
    ).toEqual(["MEMBER_OF(Ann Lee, Green Party)", "MEMBER_OF(Bob Fox, Patriotic Union of Ruritania)"]);
    expect(await claimLines("[PERSON Ann Lee], an official of the [ORG Green Party], spoke.")).toEqual([
      'MEMBER_OF(Ann Lee, Green Party, "official")',
    ]);
    expect(await claimLines("[PERSON Ann Lee] works for the [ORG Green Party].")).toContain(
      "EMPLOYED_BY(Ann Lee, Green Party)",
    );
    expect(await claimLines("[PERSON Ann Lee] of [ORG Acme] spoke.")).toContain("EMPLOYED_BY(Ann Lee, Acme)");
  });

  it("should employ nobody by an honorary title", async () => {
    expect(await claimLines("[PERSON Ann Lee] is an honorary adviser to [ORG Acme].")).toEqual([]);
    expect(wordsSpeakAgainst("EMPLOYED_BY", " is an Honorary Adviser to ", "")).toBe(true);
    expect(await claimLines("[PERSON Ann Lee] is an adviser to [ORG Acme].")).toEqual([
      'EMPLOYED_BY(Ann Lee, Acme, "adviser")',
    ]);
  });

  it("should not give a name the kind of what it is a part of, or of a part of it", async () => {
    expect(
      await claimLines("[PERSON Ann Lee], Chairman of the Board, [ORG Harbour Exchange], spoke on Monday."),
    ).toEqual(['LEADS(Ann Lee, Harbour Exchange, "chairman")']);
    expect(
      await claimLines(
        "There are police in parts of the city including [PLACE Ikoma], [PLACE Orota], and [PLACE Hill Road].",
      ),
    ).toEqual([]);
    expect(await claimLines("[ORG Acme], a Dutch bank, grew.")).toContain('KIND(Acme, "dutch bank")');
  });

  it("should let the head of a directorate lead only that", async () => {
    expect(
      await claimLines("[PERSON Ann Lee], the [ORG Acme] director for the Directorate of Health, spoke."),
    ).toEqual(['EMPLOYED_BY(Ann Lee, Acme, "director")']);
    expect(
      await claimLines(
        "[PERSON Ann Lee], the [ORG Acme] director for the [ORG Directorate of Health], spoke.",
      ),
    ).toEqual(['LEADS(Ann Lee, Directorate of Health, "director")']);
  });

  it("should call the dismissed former", async () => {
    const former = 'LEADS(Ann Lee, Harbour Police, "former chief")';
    expect(await dismissed("has already been discharged from her post.")).toContain(former);
    const still = 'LEADS(Ann Lee, Harbour Police, "chief")';
    expect(await dismissed("may be dismissed from her post.")).toContain(still);
    expect(await dismissed("was discharged from hospital.")).toContain(still);
    expect(await dismissed("was sacked as a coach.")).toContain(still);
  });

  it("should begin a title at its capital", async () => {
    expect(
      await claimLines("It is a vote, an issue Prime Minister [PERSON Ann Lee] has pledged to settle."),
    ).toContain('OFFICE(Ann Lee, "prime minister")');
  });

  it("should say of a country only what its own words say", async () => {
    expect(
      await claimLines("[PLACE China]’s young consumers have more choices, [PERSON Ann Lee] said."),
    ).toEqual([]);
    expect(await claimLines("[PLACE China]’s economy is slowing, [PERSON Ann Lee] said.")).toEqual([
      'STATEMENT(China, "China’s economy is slowing") named',
    ]);
  });
});
