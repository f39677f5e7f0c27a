import type { CommunityView } from "../contract.ts";

/** Where entities stand and which community they belong to, by entity index. */
export interface Layout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly community: Int32Array;
  readonly communities: readonly CommunityView[];
}

/** What layout needs of a graph: ends and weights of undirected edges, and entities by falling importance. */
export interface LayoutInput {
  readonly names: readonly string[];
  readonly importance: Float32Array;
  readonly ranking: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Independent stories. */
  readonly weights: Float32Array;
}
