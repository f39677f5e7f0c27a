import type { Filters } from "../contract.ts";
import type { Snapshot } from "./snapshot.ts";
import { NO_DAY, attributionNames, dayOf, modalityNames } from "./snapshot.ts";

/** One restriction on claims: the facet it belongs to and the claims that it lets through. */
export interface ClaimTest {
  readonly facet:
    | "types"
    | "relations"
    | "outlets"
    | "modalities"
    | "attributions"
    | "dates"
    | "minConfidence";
  readonly passes: (claim: number) => boolean;
}

/** A lookup of allowed values by index; undefined where nothing is restricted. */
const allowed = (names: readonly string[], wanted: readonly string[] | undefined): Uint8Array | undefined => {
  if (!wanted) return undefined;
  const set = new Set(wanted);
  return Uint8Array.from(names, (name) => Number(set.has(name)));
};

/** Does an entity stay, by its own type and event type? */
export const entityPasses = (snapshot: Snapshot, filters: Filters): ((entity: number) => boolean) => {
  const types = filters.types && new Set<string>(filters.types);
  const events = filters.eventTypes && new Set(filters.eventTypes);
  return (entity) => {
    const row = snapshot.entities[entity];
    if (!row || (types && !types.has(row.type))) return false;
    return !events || row.type !== "EVENT" || events.has(row.eventType ?? "Event");
  };
};

const dateTest = (snapshot: Snapshot, filters: Filters): ClaimTest | undefined => {
  if (!filters.from && !filters.to) return undefined;
  const first = dayOf(filters.from);
  const last = filters.to ? dayOf(filters.to) : Number.POSITIVE_INFINITY;
  const { claims, articles } = snapshot;
  if (filters.dates === "published") {
    const published = Int32Array.from(articles, (row) => dayOf(row.publishedAt));
    return {
      facet: "dates",
      passes: (claim) => {
        const day = published[claims.article[claim] ?? -1] ?? NO_DAY;
        return day !== NO_DAY && day >= first && day <= last;
      },
    };
  }
  return {
    facet: "dates",
    passes: (claim) => {
      const from = claims.from[claim] ?? NO_DAY;
      return from !== NO_DAY && from <= last && (claims.to[claim] ?? from) >= first;
    },
  };
};

/** The restrictions that a claim has to pass. */
export const claimTests = (snapshot: Snapshot, filters: Filters): readonly ClaimTest[] => {
  const { claims, articles } = snapshot;
  const tests: ClaimTest[] = [];
  const add = (facet: ClaimTest["facet"], table: Uint8Array | undefined, of: (claim: number) => number) => {
    if (table) tests.push({ facet, passes: (claim) => table[of(claim)] === 1 });
  };
  if (filters.types || filters.eventTypes) {
    const keep = entityPasses(snapshot, filters);
    tests.push({
      facet: "types",
      passes: (claim) => {
        const object = claims.object[claim] ?? -1;
        return keep(claims.subject[claim] ?? -1) && (object < 0 || keep(object));
      },
    });
  }
  add("relations", allowed(snapshot.relations, filters.relations), (claim) => claims.type[claim] ?? -1);
  add(
    "outlets",
    allowed(snapshot.outlets, filters.outlets),
    (claim) => articles[claims.article[claim] ?? -1]?.outlet ?? -1,
  );
  add("modalities", allowed(modalityNames, filters.modalities), (claim) => claims.modality[claim] ?? -1);
  add(
    "attributions",
    allowed(attributionNames, filters.attributions),
    (claim) => claims.attribution[claim] ?? -1,
  );
  const dates = dateTest(snapshot, filters);
  if (dates) tests.push(dates);
  const least = filters.minConfidence;
  if (least) {
    tests.push({ facet: "minConfidence", passes: (claim) => (claims.confidence[claim] ?? 0) >= least });
  }
  return tests;
};

export const passesAll = (tests: readonly ClaimTest[], claim: number): boolean => {
  for (const test of tests) if (!test.passes(claim)) return false;
  return true;
};

/** Whether any restriction looks at claims, so that an entity without a passing claim has to go. */
export const restrictsClaims = (filters: Filters): boolean =>
  Boolean(
    filters.relations ??
    filters.outlets ??
    filters.modalities ??
    filters.attributions ??
    filters.from ??
    filters.to ??
    filters.minConfidence,
  );
