import type { Interval, Modality } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { EventTrigger } from "../lexicon/event-triggers.ts";

export interface EventArgument {
  readonly mention: Mention;
  readonly role: string;
  /** Takes part with the others alike ("talks between A and B", "Putin-Modi meetings"). */
  readonly mutual?: boolean;
}

/** One mention of an event with what its sentence says of it, before mentions are merged. */
export interface EventDraft {
  readonly trigger: EventTrigger;
  /** The word: "visit", "met". */
  readonly span: Span;
  readonly word: string;
  readonly sentence: number;
  readonly clause?: number;
  /** "the visit", "this meeting", "these talks": may refer back. */
  readonly definite: boolean;
  /** Its clause's modality and attribution are the event's own ("met", "will embark on a visit"). */
  readonly verbal: boolean;
  readonly governed: boolean;
  readonly arguments: readonly EventArgument[];
  readonly places: readonly Mention[];
  readonly time?: Interval;
  /** Casualties ("12 killed") and sums ("USD 5000000") with the characters that say so. */
  readonly values?: readonly {
    readonly type: "COUNT" | "AMOUNT";
    readonly value: string;
    readonly span: Span;
  }[];
  readonly modality?: Modality;
  /** The name that coreference already has a chain for. */
  readonly named?: Mention;
  /** Name for an event that proper modifiers or an ordinal single out ("Maidan revolution", "22nd session"). */
  readonly label?: string;
}
