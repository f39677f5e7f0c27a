import { describe, expect, it } from "vitest";
import { claimLines } from "./claim-lines.ts";

describe("appositions", () => {
  it("should describe the nearest name", async () => {
    const lines = await claimLines(
      "The road runs from [PLACE Leeds] to the port in [PLACE York], a small town.",
    );
    expect(lines).toEqual(['KIND(York, "small town")']);
  });

  it("should not call a country by the kind of the town in it", async () => {
    const lines = await claimLines(
      "She was born in the border town of [PLACE Uzice], [PLACE Serbia], in 1970.",
    );
    expect(lines.some((line) => line.startsWith("KIND(Serbia"))).toBe(false);
    expect(await claimLines("They went to [PLACE Lhasa, Tibet], a region.")).toEqual([]);
    expect(await claimLines("A small town on [PLACE Lake Ness], [PLACE Fort] is poor.")).toContain(
      'KIND(Fort, "small town")',
    );
  });

  it("should begin after the last 'and'", async () => {
    expect(
      await claimLines("It was built by the Indian government and by the Indian firm, [ORG Acme]."),
    ).toContain('KIND(Acme, "indian firm")');
  });

  it("should leave a list and a report alone", async () => {
    expect(
      await claimLines(
        "It is held by [ORG Acme], [ORG Globex], the government of [PLACE Chile], and [ORG Initech].",
      ),
    ).toEqual([]);
    expect(await claimLines("The men are held at the [ORG Civil Court], the newspaper said.")).toEqual([]);
  });

  it("should stand a name beside the role before 'of'", async () => {
    expect(await claimLines("The director of [ORG Acme], [PERSON Ann Lee], met [PERSON Bob Fox].")).toEqual(
      expect.arrayContaining(['LEADS(Ann Lee, Acme, "director")', "MET(Ann Lee, Bob Fox)"]),
    );
  });

  it("should give each name of a list the role before it", async () => {
    const lines = await claimLines(
      "The director of [ORG Acme], Mr [PERSON Bob Fox], the mayor of [PLACE Leeds], Mrs [PERSON Ann Lee], and others were present.",
    );
    expect(lines).toEqual(
      expect.arrayContaining(['LEADS(Bob Fox, Acme, "director")', 'HOLDS_OFFICE(Ann Lee, Leeds, "mayor")']),
    );
    expect(lines.some((line) => line.includes("(Bob Fox, Leeds"))).toBe(false);
  });

  it("should keep names apart that each have a role", async () => {
    const lines = await claimLines(
      "He came with his sister, [PERSON Ann Lee], and the mayor of [PLACE Leeds], [PERSON Bob Fox], on Monday.",
    );
    expect(lines).toContain('HOLDS_OFFICE(Bob Fox, Leeds, "mayor")');
    expect(lines.some((line) => line.startsWith("HOLDS_OFFICE(Ann Lee"))).toBe(false);
  });
});

describe("roles", () => {
  it("should not let a director lead what her body belongs to", async () => {
    expect(await claimLines("[PLACE Kenya]’s [ORG Acme] director [PERSON Ann Lee] spoke.")).toEqual([
      'LEADS(Ann Lee, Acme, "director")',
    ]);
  });

  it("should prefer whom one works at to what one works on", async () => {
    expect(
      await claimLines("[PERSON Ann Lee], chief economist for the [ORG Gulf] at [ORG Acme], spoke."),
    ).toEqual(['EMPLOYED_BY(Ann Lee, Acme, "chief economist")']);
  });

  it("should not call former who has not been removed", async () => {
    expect(
      await claimLines("[PERSON Ann Lee] has not yet been removed as governor of [PLACE Kerala]."),
    ).toEqual([]);
    expect(await claimLines("[PERSON Ann Lee] has been removed as governor of [PLACE Kerala].")).toContain(
      'OFFICE(Ann Lee, "former governor")',
    );
  });

  it("should begin a former office at 'former'", async () => {
    expect(
      await claimLines("[PERSON Ann Lee], a 57-year-old former mayor of [PLACE Oslo], spoke."),
    ).toContain('OFFICE(Ann Lee, "former mayor")');
  });

  it("should count players among their band and employ no pupils", async () => {
    expect(await claimLines("The singer [PERSON Ann Lee] of the vocal quartet [ORG Larks] spoke.")).toEqual([
      "MEMBER_OF(Ann Lee, Larks)",
    ]);
    expect(await claimLines("[PERSON Ann Lee] of [ORG Leeds High School] spoke.")).toEqual([]);
    expect(await claimLines("[PERSON Ann Lee] of [ORG Acme] spoke.")).toEqual(["EMPLOYED_BY(Ann Lee, Acme)"]);
  });

  it("should not shorten a superlative", async () => {
    expect(await claimLines("[PLACE Java] is the most populous island in the world.")).toEqual([
      'KIND(Java, "most populous island")',
    ]);
  });

  it("should give no office to the country one was born in", async () => {
    expect(await claimLines("The Chilean-born president of [ORG Acme], [PERSON Ann Lee], spoke.")).toEqual(
      expect.arrayContaining(['LEADS(Ann Lee, Acme, "president")', 'OFFICE(Ann Lee, "president")']),
    );
    expect(await claimLines("The Chilean-born president of [ORG Acme], [PERSON Ann Lee], spoke.")).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^HOLDS_OFFICE/)]),
    );
  });

  it("should let the head of a named part lead only that", async () => {
    expect(await claimLines("[PERSON Ann Lee], [ORG Acme] head of [ORG Acme Finance], spoke.")).toEqual([
      'LEADS(Ann Lee, Acme Finance, "head")',
    ]);
  });

  it("should let who chairs a branch lead only that", async () => {
    expect(
      await claimLines("The chairman of the youth branch at [ORG Acme], [PERSON Ann Lee], spoke."),
    ).toEqual(['EMPLOYED_BY(Ann Lee, Acme, "chairman of youth branch")']);
  });
});
