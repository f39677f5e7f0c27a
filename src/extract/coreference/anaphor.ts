import type { Span } from "../../model/span.ts";
import type { EntityType } from "../../model/types.ts";
import type { Pronoun } from "./pronouns.ts";

export type Determiner = "definite" | "demonstrative" | "possessive" | "indefinite" | "bare";

/** A pronoun or noun phrase that may refer to something named elsewhere. */
export interface Anaphor extends Span {
  readonly text: string;
  readonly sentence: number;
  readonly pronoun?: Pronoun;
  /** Of a noun phrase. */
  readonly determiner?: Determiner;
  /** Folded head noun and the words before it, without the determiner. */
  readonly head?: string;
  readonly modifiers?: readonly string[];
  readonly type?: EntityType;
  readonly gender?: "female" | "male" | "neuter";
  readonly number: "singular" | "plural" | "either";
  /** ISO codes of nationalities among the modifiers ("the Russian president"). */
  readonly countries: readonly string[];
}
