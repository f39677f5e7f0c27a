import { describe, expect, it } from "vitest";
import { claimLines } from "./claim-lines.ts";

const lines = async (...marked: readonly string[]): Promise<readonly string[]> =>
  (await Promise.all(marked.map((text) => claimLines(text)))).flat();

describe("firmness", () => {
  it("should take as done what was done by doing something else", async () => {
    expect(
      await lines(
        "[PERSON Ann Lee] skipped the dinner to protest.",
        "[PERSON Eva Holm] visited the parliament to meet with [PERSON Bob Fox].",
        "A firm of hers had stepped in to buy [ORG Acme].",
      ),
    ).toEqual(
      expect.arrayContaining([
        'PARTICIPANT(protest, Ann Lee, "agent")',
        "MET(Eva Holm, Bob Fox)",
        'PARTICIPANT(buy, Acme, "target")',
      ]),
    );
    expect(
      await lines(
        "[PERSON Ann Lee] wants to visit [PLACE Oslo] to meet [PERSON Bob Fox].",
        "[PERSON Ann Lee] visited [PLACE Oslo] in a bid to acquire [ORG Acme].",
      ),
    ).toEqual(expect.arrayContaining(["MET(Ann Lee, Bob Fox) possible", "ACQUIRED(Ann Lee, Acme) possible"]));
  });

  it("should plan what was decided or promised, over an owner and a second verb", async () => {
    expect(
      await lines(
        "The board backed the decision of the party to nominate [PERSON Bob Fox].",
        "[PERSON Ann Lee] promised to cut taxes and to reopen talks with [ORG Acme].",
      ),
    ).toEqual(
      expect.arrayContaining([
        'PARTICIPANT(nominate, Bob Fox, "appointee") planned',
        'PARTICIPANT(talks, Acme, "participant") planned named',
      ]),
    );
  });

  it("should keep a habit of the past apart from what might be", async () => {
    expect(await lines("[PERSON Ann Lee] would often meet [PERSON Bob Fox].")).toContain(
      "MET(Ann Lee, Bob Fox)",
    );
    expect(await lines("[PERSON Ann Lee] would meet [PERSON Bob Fox].")).toContain(
      "MET(Ann Lee, Bob Fox) possible",
    );
  });

  it("should not assert what is only asked for, proposed or feared", async () => {
    const wished = 'PARTICIPANT(resignation, Bob Fox, "leaver") possible';
    expect(await lines("[PERSON Ann Lee] demanded the resignation of [PERSON Bob Fox].")).toEqual([wished]);
    expect(await lines("[PERSON Ann Lee] called for the resignation of [PERSON Bob Fox].")).toEqual([wished]);
    expect(await lines("There were calls for the resignation of [PERSON Bob Fox].")).toEqual([wished]);
    expect(await lines("[PERSON Ann Lee] regretted the resignation of [PERSON Bob Fox].")).toEqual([
      'PARTICIPANT(resignation, Bob Fox, "leaver")',
    ]);
    expect(await lines("[PERSON Ann Lee] proposed holding talks with [PERSON Bob Fox].")).toContain(
      "MET(Ann Lee, Bob Fox) possible named",
    );
    expect(await lines("[PERSON Ann Lee] denied meeting [PERSON Bob Fox].")).toContain(
      "MET(Ann Lee, Bob Fox) denied negative named",
    );
  });

  it("should read contracted negation as the verb's own", async () => {
    const said = await lines("“[PERSON Ann Lee] doesn’t know the road,” said [PERSON Eva Holm].");
    expect(said).toEqual(['STATEMENT(Ann Lee, "Ann Lee doesn’t know the road,") denied negative named']);
    expect(
      await lines(
        "[PERSON Ann Lee] wasn't arrested and won't meet [PERSON Bob Fox].",
        "[PERSON Ann Lee] cannot lead [ORG Acme].",
        "“I don't think [PERSON Ann Lee] met [PERSON Bob Fox],” said [PERSON Eva Holm].",
      ),
    ).toEqual(
      expect.arrayContaining([
        'PARTICIPANT(arrested, Ann Lee, "suspect") denied negative',
        "MET(Ann Lee, Bob Fox) planned negative",
        "LEADS(Ann Lee, Acme) denied negative",
        "MET(Ann Lee, Bob Fox) possible negative named",
      ]),
    );
  });

  it("should assert nothing that is asked", async () => {
    expect(await lines("Did [PERSON Ann Lee] meet [PERSON Bob Fox]? He left.")).toContain(
      "MET(Ann Lee, Bob Fox) possible",
    );
    expect(await lines("[PERSON Ann Lee] met [PERSON Bob Fox]. Did he leave?")).toContain(
      "MET(Ann Lee, Bob Fox)",
    );
    expect(await lines("“Did [PERSON Ann Lee] meet [PERSON Bob Fox]?” asked [PERSON Eva Holm].")).toContain(
      "MET(Ann Lee, Bob Fox) possible named",
    );
    expect(await lines("[PERSON Ann Lee] met [PERSON Bob Fox] and said, ‘now what?’")).toContain(
      "MET(Ann Lee, Bob Fox)",
    );
  });

  it("should assert the means of an attempt and not its end", async () => {
    expect(await lines("[PERSON Ann Lee] tried to calm the board by meeting [PERSON Bob Fox].")).toContain(
      "MET(Ann Lee, Bob Fox)",
    );
    expect(await lines("[PERSON Ann Lee] hopes to calm the board by meeting [PERSON Bob Fox].")).toContain(
      "MET(Ann Lee, Bob Fox) possible named",
    );
  });
});
