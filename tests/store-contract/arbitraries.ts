import * as fc from "fast-check";
import { modalities } from "../../src/model/claim.ts";
import { relationTypes } from "../../src/model/relation-types.ts";
import type { Draft, Said } from "./make-facts.ts";

const names = ["Putin", "Modi", "Ivanov", "India", "Crimea", "Acme", "UN", "Summit"] as const;

const said: fc.Arbitrary<Said> = fc
  .record(
    {
      subject: fc.constantFrom(...names),
      type: fc.constantFrom(...relationTypes.slice(0, 6), "MET", "PARTICIPANT", "OCCURRED_AT"),
      object: fc.constantFrom(...names),
      modality: fc.constantFrom(...modalities),
      polarity: fc.constantFrom("positive", "negative"),
      speaker: fc.constantFrom(...names),
      unnamed: fc.boolean(),
      confidence: fc.integer({ min: 0, max: 20 }).map((value) => value / 20),
    },
    { requiredKeys: ["subject", "type", "object"] },
  )
  .map((value) => value);

/** Ids of articles that the properties draw from: few, so that they meet again. */
export const articleIds = ["a", "b", "c", "d:1", "d"] as const;

/** An article of one of few ids, in one of three revisions, whose text is whatever was drawn. */
export const draft: fc.Arbitrary<Draft> = fc.record(
  {
    id: fc.constantFrom(...articleIds),
    revision: fc.constantFrom("1", "2", "3"),
    title: fc.string({ unit: "grapheme", maxLength: 12 }),
    outlet: fc.constantFrom("Gazette", "Courier"),
    publishedAt: fc.constantFrom("2025-01-01", "2025-01-02T10:00:00+05:30", "2024-12-31T23:59:59Z"),
    says: fc.array(said, { maxLength: 4 }),
  },
  { requiredKeys: ["id", "says"] },
);

/** One thing that happens to a corpus. */
export type Act =
  | { readonly kind: "write"; readonly drafts: readonly Draft[] }
  | { readonly kind: "remove"; readonly ids: readonly string[] }
  | { readonly kind: "consolidate" };

export const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("write"),
      drafts: fc.array(draft, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("remove"),
      ids: fc.subarray([...articleIds], { minLength: 1 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("consolidate") }) },
);
