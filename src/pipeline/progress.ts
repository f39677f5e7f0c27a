/** The steps of an ingest, in order. */
export const phases = ["reading", "extracting", "stories", "resolving", "contradictions"] as const;
export type Phase = (typeof phases)[number];

/** How far an ingest has come; counts are of this run and only grow. */
export interface Progress {
  readonly phase: Phase;
  /** Articles (chains while resolving, claims while comparing) that this phase has done, and of how many where known. */
  readonly done: number;
  readonly total?: number;
  /** Of the articles done so far: entities before resolution, claims, words. */
  readonly entities: number;
  readonly claims: number;
  readonly words: number;
}

export type OnProgress = (progress: Progress) => void;
