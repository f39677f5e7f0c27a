import type { Entity } from "./entity.ts";

/** One reason for or against two entities being one, as a step of a waterfall. `weight` is in log-odds (nats). */
export interface ResolutionFeature {
  readonly name: string;
  readonly weight: number;
  readonly detail: string;
}

/** The explained comparison of two groups of chains. */
export interface ResolutionPair {
  /** Chain ids of one representative of each side. */
  readonly left: string;
  readonly right: string;
  /** Probability in [0, 1]. */
  readonly score: number;
  readonly outcome: "merge" | "review" | "apart";
  readonly features: readonly ResolutionFeature[];
}

/** The outcome of resolution: entities over all chains, and the pairs that wait for a person. */
export interface Resolution {
  readonly entities: readonly Entity[];
  readonly review: readonly ResolutionPair[];
}
