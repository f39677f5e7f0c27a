import { describe, expect, it } from "vitest";
import { doubtfulPronouns } from "../../../src/extract/coreference/doubtful.ts";
import { viewOf } from "../../../src/extract/view.ts";
import type { Chain } from "../../../src/model/chain.ts";
import { mentionId, type Mention } from "../../../src/model/mention.ts";
import { annotateMarked } from "../marked.ts";

const chain = (id: string, gender: Chain["gender"] = "male"): Chain => ({
  id,
  name: id,
  type: "PERSON",
  links: [],
  roles: [],
  countries: [],
  ids: [],
  ...(gender && { gender }),
});

/** Whether the pronoun of a sentence is in doubt when it was taken to mean `meant`; names are chains of their own. */
const isDoubted = (marked: string, pronoun: string, meant: string): boolean => {
  const annotated = annotateMarked(marked);
  const { text, id } = annotated.article;
  const start = text.search(new RegExp(`\\b${pronoun}\\b`));
  const end = start + pronoun.length;
  const mention: Mention = {
    id: mentionId(id, start, end),
    start,
    end,
    text: pronoun,
    sentence: 0,
    kind: "pronoun",
    type: "PERSON",
    confidence: 1,
    layer: "test",
  };
  const names = annotated.mentions;
  const chains = new Map([...names.map((name) => name.text), meant].map((name) => [name, chain(name)]));
  const mentions = [...names, mention].toSorted((a, b) => a.start - b.start);
  const [sentence] = viewOf(annotated, { mentions, chains: [] }).sentences;
  const chainOf = (other: Mention): Chain | undefined => chains.get(other === mention ? meant : other.text);
  return sentence !== undefined && doubtfulPronouns(sentence, chainOf).includes(mention.id);
};

describe("doubtfulPronouns", () => {
  it("should expect a pronoun that opens a sentence to mean its subject", () => {
    const sentence = "Prior to his appointment, [PERSON Tom Holm] was a clerk.";
    expect(isDoubted(sentence, "his", "Bob Fox")).toBe(true);
    expect(isDoubted(sentence, "his", "Tom Holm")).toBe(false);
    expect(isDoubted("Prior to her appointment, [PERSON Tom Holm] was a clerk.", "her", "Eva")).toBe(false);
  });

  it("should not take a subject's pronoun for its owner's", () => {
    expect(isDoubted("[PERSON Tom Holm]’s brother lost his trial.", "his", "Tom Holm")).toBe(true);
    expect(isDoubted("[PERSON Tom Holm]’s lawyer discussed his trial.", "his", "Bob Fox")).toBe(false);
  });

  it("should expect a pronoun beside the only person of a sentence to mean that person", () => {
    const sentence = "[PERSON Tom Holm] shouted during his arrest.";
    expect(isDoubted(sentence, "his", "Bob Fox")).toBe(true);
    expect(isDoubted(sentence, "his", "Tom Holm")).toBe(false);
    expect(isDoubted("[PERSON Tom Holm] shouted at [PERSON Bob Fox] during his arrest.", "his", "Eva")).toBe(
      false,
    );
  });
});
