import type { Span } from "../../model/span.ts";
import type { Chunk } from "./chunk.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { VerbGroup } from "./verb-group.ts";
import type { Word } from "./word.ts";

/** A preposition with its noun phrase. */
export interface Attachment {
  readonly preposition: Word;
  readonly phrase: NounPhrase;
}

export type ClauseKind =
  | "main"
  | "complement"
  | "relative"
  | "participial"
  | "infinitive"
  | "adverbial"
  | "coordinate";

/** One predicate with its arguments. Subjects of relative, participial and infinitive clauses are filled in. */
export interface Clause extends Span {
  readonly index: number;
  readonly kind: ClauseKind;
  readonly verb?: VerbGroup;
  /** By auxiliary, or as a bare participle ("a company founded by …"). */
  readonly passive: boolean;
  readonly subjects: readonly NounPhrase[];
  readonly objects: readonly NounPhrase[];
  readonly attachments: readonly Attachment[];
  readonly parent?: number;
  /** The word that opened it: "that", "who", "after", "if". */
  readonly introducer?: string;
  /** The verb, noun or adjective that an infinitive or complement hangs on. */
  readonly governor?: Word;
}

/** A sentence cut into phrases and clauses. */
export interface Syntax {
  readonly words: readonly Word[];
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  /** Index of the clause of each chunk. */
  readonly clauseOfChunk: readonly number[];
  readonly phrases: readonly NounPhrase[];
  /** The run of prepositional phrases right after a noun phrase. */
  readonly after: ReadonlyMap<NounPhrase, readonly Attachment[]>;
  /** What is coordinated with a phrase, the phrase itself first. */
  readonly coordinated: ReadonlyMap<NounPhrase, readonly NounPhrase[]>;
  readonly appositions: readonly (readonly [NounPhrase, NounPhrase])[];
}
