/**
 * The typed contract between the server and the viewer: all that `viz/` may import from `src/`, types only.
 * Dates are ISO 8601 strings; offsets count UTF-16 code units into the article's cleaned text.
 */
export type * from "./contract/evidence.ts";
export type * from "./contract/filters.ts";
export type * from "./contract/graph.ts";
export type * from "./contract/work.ts";
