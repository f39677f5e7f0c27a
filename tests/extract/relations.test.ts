import { describe, expect, it } from "vitest";
import { wordsSpeakAgainst } from "../../src/extract/pairs/words-between.ts";
import { claimLines } from "./claim-lines.ts";

describe("relations by rules", () => {
  it("should read an office and its country from a title", async () => {
    expect(await claimLines("Russian Defense Minister [PERSON Andrei Belousov] left.")).toEqual(
      expect.arrayContaining(['HOLDS_OFFICE(Andrei Belousov, Russian, "defense minister")']),
    );
  });

  it("should read a possessive title", async () => {
    expect(await claimLines("[ORG Apple]'s CEO [PERSON Tim Cook] spoke on Monday.")).toContain(
      'LEADS(Tim Cook, Apple, "ceo")',
    );
  });

  it("should read an apposition after a name", async () => {
    expect(
      await claimLines("[PERSON Ann Lee], chief executive of [ORG Acme], resigned on Monday."),
    ).toContain('LEADS(Ann Lee, Acme, "chief executive")');
  });

  it("should read a meeting, its negation and its plan", async () => {
    expect(await claimLines("[PERSON Ann Lee] met [PERSON Bob Fox] in [PLACE Oslo].")).toContain(
      "MET(Ann Lee, Bob Fox)",
    );
    expect(await claimLines("[PERSON Ann Lee] did not meet [PERSON Bob Fox].")).toContain(
      "MET(Ann Lee, Bob Fox) denied negative",
    );
    expect(await claimLines("[PERSON Ann Lee] is expected to meet [PERSON Bob Fox].")).toContain(
      "MET(Ann Lee, Bob Fox) planned",
    );
    expect(await claimLines("[PERSON Ann Lee] may visit [PLACE Chile].")).toContain(
      "VISITED(Ann Lee, Chile) possible",
    );
  });

  it("should turn a passive round", async () => {
    expect(await claimLines("[ORG Acme] was founded by [PERSON Ann Lee] in 1990.")).toContain(
      "FOUNDED(Ann Lee, Acme)",
    );
    expect(await claimLines("[ORG Acme], acquired by [ORG Globex] in 2010, makes bolts.")).toContain(
      "ACQUIRED(Globex, Acme)",
    );
  });

  it("should take the subject of a relative clause from its antecedent", async () => {
    expect(await claimLines("[PERSON Ann Lee], who was born in [PLACE Chile], leads [ORG Acme].")).toEqual(
      expect.arrayContaining(["BORN_IN(Ann Lee, Chile)", "LEADS(Ann Lee, Acme)"]),
    );
  });

  it("should tell the head of the whole from the head of a part", async () => {
    expect(
      await claimLines("[PERSON Ann Lee], director of heritage at [ORG Acme], spoke on Monday."),
    ).toEqual(['EMPLOYED_BY(Ann Lee, Acme, "director of heritage")']);
    expect(await claimLines("[ORG Acme] business manager [PERSON Ann Lee] resigned on Monday.")).toContain(
      'EMPLOYED_BY(Ann Lee, Acme, "business manager")',
    );
  });

  it("should read a nationality of two words as one", async () => {
    expect(await claimLines("South Korean President [PERSON Kim Lee] left.")).toContain(
      'HOLDS_OFFICE(Kim Lee, South Korean, "president")',
    );
  });

  it("should put a place only where it can be", async () => {
    expect(await claimLines("It began in [PLACE Lyon], [PLACE France].")).toContain(
      "LOCATED_IN(Lyon, France)",
    );
    expect(await claimLines("It began in [PLACE Islamabad], [PLACE India] said.")).toEqual([]);
  });

  it("should read where bodies stand and people come from", async () => {
    expect(await claimLines("[PLACE China]’s [ORG Huawei] grew.")).toContain(
      "HEADQUARTERED_IN(Huawei, China)",
    );
    expect(await claimLines("[PERSON Ann Lee], a technician from [PLACE Leeds], left.")).toContain(
      "RESIDES_IN(Ann Lee, Leeds)",
    );
    expect(await claimLines("[PLACE Turkey]’s [ORG NATO] bid stalled.")).toEqual([]);
  });

  it("should leave out who it was not, and give a list's last member its clause", async () => {
    expect(
      await claimLines("It was [PERSON Ann Lee], not [PERSON Bob Fox], who visited [PLACE Chile]."),
    ).toContain("VISITED(Ann Lee, Chile)");
    const lines = await claimLines(
      "They saw [PERSON Ann Lee], [PERSON Bob Fox] and [PERSON Eva Holm], who was president of [ORG Acme].",
    );
    expect(lines.filter((line) => line.startsWith("LEADS"))).toEqual(['LEADS(Eva Holm, Acme, "president")']);
  });

  it("should read over an age, and stop a name before a time", async () => {
    expect(await claimLines("[PERSON Ann Lee], 45, met [PERSON Bob Fox] last week.")).toEqual(
      expect.arrayContaining(['AGE(Ann Lee, "45")', "MET(Ann Lee, Bob Fox)"]),
    );
  });

  it("should make no claim from names that only stand in one sentence", async () => {
    expect(
      await claimLines(
        "[PERSON Ann Lee] smiled while [PERSON Bob Fox] read about [ORG Acme] in [PLACE Oslo].",
      ),
    ).toEqual([]);
  });

  it("should read two titles before a name as two", async () => {
    expect(await claimLines("[ORG Acme] party chairman President [PERSON Ann Lee] arrived.")).toEqual(
      expect.arrayContaining(['OFFICE(Ann Lee, "president")', 'LEADS(Ann Lee, Acme, "party chairman")']),
    );
  });

  it("should give whoever speaks at an event no office", async () => {
    expect(await claimLines("[PERSON Ann Lee], a speaker at the rally, left.")).toEqual([]);
    expect(await claimLines("[PERSON Ann Lee], the speaker, left.")).toEqual(['OFFICE(Ann Lee, "speaker")']);
  });

  it("should hear what other tie the words between two names say", () => {
    expect(wordsSpeakAgainst("PARENT_OF", " and her niece, ", "")).toBe(true);
    expect(wordsSpeakAgainst("PARENT_OF", " and her brother had a son, ", "")).toBe(false);
    expect(wordsSpeakAgainst("SPOUSE_OF", " and her partner ", "Ann and her partner Bob left.")).toBe(true);
    expect(wordsSpeakAgainst("SPOUSE_OF", " and her partner ", "Ann and her partner Bob married.")).toBe(
      false,
    );
    expect(wordsSpeakAgainst("EDUCATED_AT", ", the headmistress of ", "")).toBe(true);
    expect(wordsSpeakAgainst("EDUCATED_AT", " went to ", "")).toBe(false);
    expect(wordsSpeakAgainst("EMPLOYED_BY", ", founder of ", "")).toBe(true);
    expect(wordsSpeakAgainst("FOUNDED", " runs ", "Ann Lee runs Acme.")).toBe(true);
    expect(wordsSpeakAgainst("FOUNDED", " set up ", "Ann Lee set up Acme.")).toBe(false);
    expect(wordsSpeakAgainst("KILLED", " beat ", "Ann Lee beat Bob Fox on points.")).toBe(true);
    expect(wordsSpeakAgainst("KILLED", " over ", "Ann Lee was tried over the murder of Bob Fox.")).toBe(
      false,
    );
  });
});
