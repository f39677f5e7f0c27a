// What the graph can be narrowed to, and how much each restriction leaves.

export type EntityType = "PERSON" | "ORG" | "PLACE" | "EVENT";

export type Modality = "asserted" | "planned" | "possible" | "alleged" | "denied";

export type AttributionKind = "narrator" | "named" | "unnamed";

/** What is shown. An absent list means no restriction; lists hold the values that stay. */
export interface Filters {
  readonly types?: readonly EntityType[];
  readonly relations?: readonly string[];
  readonly eventTypes?: readonly string[];
  readonly outlets?: readonly string[];
  readonly modalities?: readonly Modality[];
  readonly attributions?: readonly AttributionKind[];
  /** First and last day, inclusive, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** Which date `from` and `to` mean: of the fact (default) or of publication. */
  readonly dates?: "fact" | "published";
  readonly minStories?: number;
  readonly minConfidence?: number;
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Counts of claims (of entities for `types` and `eventTypes`) under all the other filters. */
export interface Facets {
  readonly types: readonly FacetValue[];
  readonly relations: readonly FacetValue[];
  readonly eventTypes: readonly FacetValue[];
  readonly outlets: readonly FacetValue[];
  readonly modalities: readonly FacetValue[];
  readonly attributions: readonly FacetValue[];
  /** How many relations have at least so many independent stories: index 0 is one story. */
  readonly minStories: readonly number[];
  /** How many claims have at least a confidence of 0, 0.1 … 0.9. */
  readonly minConfidence: readonly number[];
}
