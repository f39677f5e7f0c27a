import type { CommunityView } from "../contract.ts";

/** Turns by this much never line up: seats of a sunflower. */
export const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Coordinates by entity index. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Where entities stand and which community they belong to, by entity index. */
export interface Layout extends Places {
  readonly community: Int32Array;
  readonly communities: readonly CommunityView[];
}

/** What layout needs of a graph: ends and weights of undirected edges, and entities in order. */
export interface LayoutInput {
  readonly names: readonly string[];
  readonly importance: Float32Array;
  /** By falling importance. */
  readonly ranking: Int32Array;
  /** As views introduce them: each with its best partner, those without relations last. */
  readonly order: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Independent stories. */
  readonly weights: Float32Array;
}
