import { describe, expect, it } from "vitest";
import type { ClaimDraft } from "../../../src/extract/claims/draft.ts";
import { saidOnce } from "../../../src/extract/claims/said-once.ts";
import type { Mention } from "../../../src/model/mention.ts";

const mention = (id: string, kind: Mention["kind"]): Mention => ({
  id,
  start: 0,
  end: 1,
  text: id,
  sentence: 0,
  kind,
  type: "PERSON",
  confidence: 1,
  layer: "test",
});
const ann = mention("Ann Lee", "name");
const she = mention("she", "pronoun");
const oslo = mention("Oslo", "name");
/** "she" is Ann Lee. */
const view = { referentOf: ({ id }: Mention): string => (id === "she" ? "Ann Lee" : id) };

const draft = (subject: Mention, method: string, sentence = 0): ClaimDraft => ({
  type: "RESIDES_IN",
  sentence,
  subject,
  object: oslo,
  confidence: 0.8,
  method,
});

describe("what the classifier reads twice", () => {
  it("should be one claim, of the name rather than of its pronoun", () => {
    const [pronoun, name] = [draft(she, "model:relations@1"), draft(ann, "model:relations@1")];
    expect(saidOnce(view, [pronoun, name])).toEqual([name]);
  });

  it("should give way to a rule, whatever words the rule read", () => {
    const [rule, model] = [draft(she, "rule:verb@1"), draft(ann, "model:relations@1")];
    expect(saidOnce(view, [model, rule])).toEqual([rule]);
  });

  it("should stay apart in other sentences, and rules' claims stay whole", () => {
    const both = [draft(ann, "model:relations@1", 0), draft(she, "model:relations@1", 1)];
    expect(saidOnce(view, both)).toEqual(both);
    const rules = [draft(ann, "rule:verb@1"), draft(she, "rule:verb@1")];
    expect(saidOnce(view, rules)).toEqual(rules);
  });
});
