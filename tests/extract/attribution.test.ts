import { describe, expect, it } from "vitest";
import { claimLines, factsOf } from "./claim-lines.ts";

const attributionOf = async (marked: string, type: string) => {
  const facts = await factsOf(marked);
  const claim = facts.claims.find((candidate) => candidate.type === type);
  const speaker = facts.chains.find((chain) => chain.id === claim?.attribution.speaker);
  return { kind: claim?.attribution.kind, speaker: speaker?.name, source: claim?.attribution.source };
};

describe("attribution", () => {
  it("should take the particle for the verb's: what is pointed out is said", async () => {
    expect(
      await claimLines("[PERSON Ann Lee] pointed out that [PERSON Bob Fox] founded [ORG Acme]."),
    ).toContain("FOUNDED(Bob Fox, Acme) named");
  });

  it("should give indirect speech to its speaker", async () => {
    expect(
      await attributionOf("[PERSON Eva Holm] said that [PERSON Ann Lee] met [PERSON Bob Fox].", "MET"),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
  });

  it("should give a sentence to the speaker named after it", async () => {
    expect(
      await attributionOf("[PERSON Ann Lee] met [PERSON Bob Fox], [PERSON Eva Holm] said.", "MET"),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
    expect(
      await attributionOf("“[PERSON Ann Lee] met [PERSON Bob Fox] twice,” said [PERSON Eva Holm].", "MET"),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
  });

  it("should keep unnamed sources unnamed", async () => {
    expect(
      await attributionOf(
        "Sources close to the board suggest that [PERSON Ann Lee] met [PERSON Bob Fox].",
        "MET",
      ),
    ).toEqual({ kind: "unnamed", speaker: undefined, source: "Sources close to the board" });
  });

  it("should read according to", async () => {
    expect(
      await attributionOf("According to [ORG Reuters], [PERSON Ann Lee] met [PERSON Bob Fox].", "MET"),
    ).toMatchObject({ kind: "named", speaker: "Reuters" });
  });

  it("should leave the rest to the narrator", async () => {
    expect(await attributionOf("[PERSON Ann Lee] met [PERSON Bob Fox].", "MET")).toMatchObject({
      kind: "narrator",
    });
  });

  it("should give what is added to who spoke, not to whom they spoke of", async () => {
    expect(
      await attributionOf(
        "[PERSON Ann Lee] left, said [PERSON Eva Holm], adding that [PERSON Ann Lee] met [PERSON Bob Fox].",
        "MET",
      ),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
  });

  it("should go on in the voice that spoke last", async () => {
    expect(
      await attributionOf(
        "“It is late,” said [PERSON Eva Holm]. “[PERSON Ann Lee] met [PERSON Bob Fox] twice,” she said.",
        "MET",
      ),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
    expect(
      await attributionOf(
        "[PERSON Eva Holm] told reporters it was late. “[PERSON Ann Lee] met [PERSON Bob Fox] twice.”",
        "MET",
      ),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
  });

  it("should take neither advice nor a title for speech", async () => {
    expect(
      await attributionOf(
        "Citizens should tell the council that [PERSON Ann Lee] met [PERSON Bob Fox].",
        "MET",
      ),
    ).toMatchObject({ kind: "narrator" });
    const facts = await factsOf(
      "The project, titled “Decent Work in Trade and Investment Agreements”, began.",
    );
    expect(facts.quotations).toEqual([]);
  });

  it("should leave to the narrator what tells of the speaker", async () => {
    const marked = "“It is late,” said [PERSON Eva Holm], who was born in [PLACE Chile].";
    expect(await attributionOf(marked, "BORN_IN")).toMatchObject({ kind: "narrator" });
  });

  it("should keep what stands before a report as what was said", async () => {
    const facts = await factsOf("[PERSON Ann Lee] has left the country, police said.");
    expect(
      facts.quotations.map(({ span, direct, attribution }) => [
        facts.article.text.slice(span.start, span.end),
        direct,
        attribution.source,
      ]),
    ).toEqual([["Ann Lee has left the country", false, "police"]]);
  });

  it("should keep a quotation that a clause interrupts as two of one speaker", async () => {
    const facts = await factsOf(
      "‘We are not seeking war,’ one source close to the palace stated, ‘but we must act to protect people.’",
    );
    expect(
      facts.quotations.filter((quotation) => quotation.direct).map(({ attribution }) => attribution.source),
    ).toEqual(["one source close to the palace", "one source close to the palace"]);
  });

  it("should leave what reports and rumours say to nobody in particular", async () => {
    expect(
      await attributionOf("There have been reports that [PERSON Ann Lee] met [PERSON Bob Fox].", "MET"),
    ).toEqual({ kind: "unnamed", speaker: undefined, source: "reports" });
    expect(
      await attributionOf(
        "[PERSON Eva Holm] denied reports that [PERSON Ann Lee] met [PERSON Bob Fox].",
        "MET",
      ),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
  });

  it("should give an event that only stands in what is said to whoever says it", async () => {
    expect(
      await attributionOf(
        "[PERSON Eva Holm] said that the war in [PLACE Chile] had hurt prices.",
        "OCCURRED_AT",
      ),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
    expect(
      await attributionOf(
        "[PERSON Eva Holm] said that [PERSON Ann Lee] had teamed up with rebels in the war in [PLACE Chile].",
        "OCCURRED_AT",
      ),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
    expect(
      await attributionOf("[PERSON Eva Holm] said this after the war in [PLACE Chile].", "OCCURRED_AT"),
    ).toMatchObject({ kind: "narrator" });
  });

  it("should find the speaker over an aside, and in a title that runs into the name", async () => {
    expect(
      await attributionOf(
        "[PERSON Eva Holm], while refusing to see her parents, said that [PERSON Ann Lee] met [PERSON Bob Fox].",
        "MET",
      ),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
    expect(
      await attributionOf(
        "The then bishop of [PLACE Lund] diocese [PERSON Eva Holm] said that [PERSON Ann Lee] met [PERSON Bob Fox].",
        "MET",
      ),
    ).toMatchObject({ kind: "named", speaker: "Eva Holm" });
  });

  it("should take a conclusion for the narrator's", async () => {
    expect(
      await attributionOf(
        "[ORG Acme] debates the plan, indicating that [PERSON Ann Lee] met [PERSON Bob Fox].",
        "MET",
      ),
    ).toMatchObject({ kind: "narrator" });
  });

  it("should carry a voice over its quotations, but not past another name", async () => {
    const quoted = "“It is late.\n\n“[PERSON Ann Lee] met [PERSON Bob Fox] twice,” she added.";
    expect(await attributionOf(`[PERSON Eva Holm] said that it rains.\n\n${quoted}`, "MET")).toMatchObject({
      kind: "named",
      speaker: "Eva Holm",
    });
    const another =
      "[PERSON Eva Holm] said that it rains.\n\n“It is late.”\n\nAs for [PERSON Ida Berg], she said that [PERSON Ann Lee] met [PERSON Bob Fox].";
    expect((await attributionOf(another, "MET")).speaker).not.toBe("Eva Holm");
  });
});
