import { describe, expect, it } from "vitest";
import { claimLines } from "./claim-lines.ts";

describe("who does what in a clause", () => {
  it("should pass over a bare place to what a relative clause tells of", async () => {
    expect(
      await claimLines("The firm based in [PLACE Riga] that was sanctioned by [PLACE France] has closed."),
    ).toEqual(['PARTICIPANT(sanctioned, France, "issuer")']);
    const lines = await claimLines(
      "They thanked donors in [PLACE Chile] who lent money to [ORG Acme] last year.",
    );
    expect(lines).toEqual(['PARTICIPANT(lent, Acme, "beneficiary")']);
    expect(await claimLines("[PERSON Ann Lee], who visited [PLACE Chile], spoke.")).toContain(
      "VISITED(Ann Lee, Chile)",
    );
  });

  it("should share the auxiliary of a passive with the verb joined to it", async () => {
    expect(
      await claimLines("[PERSON Ann Lee], a teacher, was shot and killed earlier this month by two men."),
    ).toEqual(['PARTICIPANT(killed, Ann Lee, "victim")']);
    expect(await claimLines("[PERSON Ann Lee] was tried and convicted in [PLACE Oslo].")).toContain(
      'PARTICIPANT(convicted, Ann Lee, "defendant")',
    );
    expect(await claimLines("[PERSON Ann Lee] was freed and killed [PERSON Bob Fox].")).toContain(
      'PARTICIPANT(killed, Ann Lee, "agent")',
    );
  });

  it("should give an infinitive after 'for' its own subject", async () => {
    const lines = await claimLines("[PLACE Kenya] has a plan for [ORG Acme] to arrest [PERSON Ann Lee].");
    expect(lines).toContain('PARTICIPANT(arrest, Acme, "agent") planned');
    expect(lines.some((line) => line.startsWith("PARTICIPANT(arrest, Kenya"))).toBe(false);
  });

  it("should put down to the accused what they are accused of", async () => {
    const lines = await claimLines(
      "[PERSON Ann Lee] accused [PERSON Bob Fox] of having visited [PLACE Chile].",
    );
    expect(lines).toContain("VISITED(Bob Fox, Chile) alleged named");
    expect(lines.some((line) => line.includes("Ann Lee"))).toBe(false);
  });

  it("should read a clause after a preposition by its verb and object", async () => {
    expect(await claimLines("[PERSON Ann Lee] wept after soldiers invaded [PLACE Chile].")).toEqual([
      'PARTICIPANT(invaded, Chile, "target")',
    ]);
    expect(
      await claimLines(
        "After a gunman attacked a bus, killing [PERSON Bob Fox], [PERSON Ann Lee] left the room.",
      ),
    ).toEqual(['PARTICIPANT(killing, Bob Fox, "victim")']);
  });

  it("should not take the subject of a contact clause for that of the clause around it", async () => {
    expect(await claimLines("The bank [PERSON Ann Lee] founded has bought [ORG Acme].")).toEqual([
      'PARTICIPANT(bought, Acme, "target")',
    ]);
  });

  it("should close what stands between dashes", async () => {
    expect(
      await claimLines("They met [ORG Acme] – which was sanctioned by [PLACE France] – and [ORG Globex]."),
    ).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^(?:PARTICIPANT\(sanctioned|SANCTIONED).*Globex/)]),
    );
  });

  it("should ask nobody in particular to go through a process", async () => {
    expect(await claimLines("[PERSON Ann Lee] began the process of electing a new chair.")).toEqual([]);
    expect(await claimLines("[PERSON Ann Lee] had the honour of visiting [PLACE Chile].")).toContain(
      "VISITED(Ann Lee, Chile)",
    );
  });

  it("should share the place of a verb with one beside it, not with one that hangs on it", async () => {
    const convicted = await claimLines("[PERSON Bob Fox] was convicted of robbing a bank in [PLACE Oslo].");
    expect(convicted).toEqual(['PARTICIPANT(convicted, Bob Fox, "defendant")']);
    expect(await claimLines("[PERSON Bob Fox] died surrounded by friends in [PLACE Oslo].")).toContain(
      "OCCURRED_AT(died, Oslo)",
    );
  });

  it("should leave open who of two 'who' takes up", async () => {
    expect(
      await claimLines("[PERSON Ann Lee], an aide to [PERSON Bob Fox], who died in 1990, wrote it."),
    ).toEqual(expect.not.arrayContaining([expect.stringMatching(/^PARTICIPANT\(died/)]));
    expect(await claimLines("[PERSON Bob Fox], who died in 1990, wrote it.")).toContain(
      'PARTICIPANT(died, Bob Fox, "victim")',
    );
  });

  it("should tell titles, gerunds and measures from verbs and nouns that look like them", async () => {
    expect(await claimLines("Judge [PERSON Ann Lee] convicted [PERSON Bob Fox] on Monday.")).toEqual(
      expect.arrayContaining([
        'PARTICIPANT(convicted, Ann Lee, "court")',
        'PARTICIPANT(convicted, Bob Fox, "defendant")',
      ]),
    );
    expect(await claimLines("[ORG Acme] signed a three-year contract with [ORG Globex].")).toContain(
      'PARTICIPANT(signed, Globex, "participant")',
    );
    expect(await claimLines("The crisis is testing President [PERSON Ann Lee]’s hold on power.")).toContain(
      'OFFICE(Ann Lee, "president")',
    );
  });
});
