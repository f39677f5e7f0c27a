import type { Attachment, Syntax } from "./clause.ts";
import type { Chunk } from "./chunk.ts";
import { draftOf, type Draft, type DraftOptions } from "./clause-state.ts";
import { reportingVerbs } from "../lexicon/reporting.ts";
import { jointAt } from "./lookahead.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** What is known of a sentence up to the chunk that is being read. */
export interface State {
  readonly chunks: readonly Chunk[];
  readonly drafts: Draft[];
  readonly phrases: NounPhrase[];
  readonly after: Map<NounPhrase, Attachment[]>;
  readonly coordinated: Map<NounPhrase, NounPhrase[]>;
  readonly appositions: Syntax["appositions"][number][];
  current: Draft;
  /** The phrase read last. */
  last: NounPhrase | undefined;
  /** Phrases whose run of prepositional phrases is still open. */
  open: NounPhrase[];
  /** The clause that a quotation interrupts. */
  beforeQuote: Draft | undefined;
  push(options: DraftOptions): Draft;
}

export const startState = (chunks: readonly Chunk[]): State => {
  const drafts: Draft[] = [];
  const push = (options: DraftOptions): Draft => {
    const draft = draftOf(drafts.length, options);
    drafts.push(draft);
    return draft;
  };
  return {
    chunks,
    drafts,
    phrases: [],
    after: new Map(),
    coordinated: new Map(),
    appositions: [],
    current: push({ kind: "main" }),
    last: undefined,
    open: [],
    beforeQuote: undefined,
    push,
  };
};

export const reports = (draft: Draft): boolean =>
  draft.verb !== undefined && reportingVerbs.has(draft.verb.lemma);

export const previousPos = (state: State, at: number): string | undefined => jointAt(state.chunks, at - 1);

export const afterComma = (state: State, at: number): boolean =>
  ["comma", "dash"].includes(previousPos(state, at) ?? "") ||
  (previousPos(state, at) === "adverb" && ["comma", "dash"].includes(previousPos(state, at - 1) ?? ""));
