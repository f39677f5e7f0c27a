import type { FacetValue, Facets, Filters } from "../contract.ts";
import type { ClaimTest } from "./filter.ts";
import { claimTests, entityPasses } from "./filter.ts";
import type { Snapshot } from "./snapshot.ts";
import { attributionNames, modalityNames } from "./snapshot.ts";

const named = (names: readonly string[], counts: ArrayLike<number>): readonly FacetValue[] =>
  names
    .map((value, index) => ({ value, count: counts[index] ?? 0 }))
    .filter((entry) => entry.count > 0)
    .toSorted((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));

/** Passed by each claim, or failed by exactly one facet: that facet may still count it. */
const soleFailure = (tests: readonly ClaimTest[], claim: number): ClaimTest["facet"] | "none" | "many" => {
  let failed: ClaimTest["facet"] | "none" = "none";
  for (const test of tests) {
    if (test.passes(claim)) continue;
    if (failed !== "none" && failed !== test.facet) return "many";
    failed = test.facet;
  }
  return failed;
};

const raise = (counts: Int32Array, index: number): void => {
  if (index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + 1;
};

/** Counts of every facet's values, each under all the other facets' restrictions, in one pass over the claims. */
export const facets = (
  snapshot: Snapshot,
  filters: Filters,
): { facets: Facets; passing: readonly number[] } => {
  const { claims, articles } = snapshot;
  const tests = claimTests(snapshot, filters);
  const relations = new Int32Array(snapshot.relations.length);
  const outlets = new Int32Array(snapshot.outlets.length);
  const modalities = new Int32Array(modalityNames.length);
  const attributions = new Int32Array(attributionNames.length);
  const confidence = new Int32Array(10);
  const passing: number[] = [];
  for (let claim = 0; claim < claims.size; claim++) {
    const failed = soleFailure(tests, claim);
    if (failed === "many" || failed === "types" || failed === "dates") continue;
    const open = failed === "none";
    if (open) passing.push(claim);
    if (open || failed === "relations") raise(relations, claims.type[claim] ?? -1);
    if (open || failed === "outlets") raise(outlets, articles[claims.article[claim] ?? -1]?.outlet ?? -1);
    if (open || failed === "modalities") raise(modalities, claims.modality[claim] ?? -1);
    if (open || failed === "attributions") raise(attributions, claims.attribution[claim] ?? -1);
    if (open || failed === "minConfidence") {
      raise(confidence, Math.min(9, Math.floor((claims.confidence[claim] ?? 0) * 10)));
    }
  }
  for (let step = 8; step >= 0; step--)
    confidence[step] = (confidence[step] ?? 0) + (confidence[step + 1] ?? 0);
  return {
    facets: {
      ...entityFacets(snapshot, filters),
      relations: named(snapshot.relations, relations),
      outlets: named(snapshot.outlets, outlets),
      modalities: named(modalityNames, modalities),
      attributions: named(attributionNames, attributions),
      minConfidence: [...confidence],
      minStories: [],
    },
    passing,
  };
};

const list = (counts: ReadonlyMap<string, number>): readonly FacetValue[] =>
  named([...counts.keys()], [...counts.values()]);

const entityFacets = (snapshot: Snapshot, filters: Filters): Pick<Facets, "types" | "eventTypes"> => {
  const types = new Map<string, number>();
  const events = new Map<string, number>();
  const { types: _types, ...withoutTypes } = filters;
  const { eventTypes: _events, ...withoutEvents } = filters;
  const inTypes = entityPasses(snapshot, withoutTypes);
  const inEvents = entityPasses(snapshot, withoutEvents);
  for (const [index, row] of snapshot.entities.entries()) {
    if (inTypes(index)) types.set(row.type, (types.get(row.type) ?? 0) + 1);
    if (row.type === "EVENT" && inEvents(index)) {
      const kind = row.eventType ?? "Event";
      events.set(kind, (events.get(kind) ?? 0) + 1);
    }
  }
  return { types: list(types), eventTypes: list(events) };
};
