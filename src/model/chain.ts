import type { EventType } from "./relation-types.ts";
import type { EntityType } from "./types.ts";

/** Why a mention joined its chain. */
export interface ChainLink {
  readonly mention: string;
  /** The mention it was linked to; absent for the chain's first. */
  readonly antecedent?: string;
  readonly score: number;
  /** A short sentence: "surname of an earlier full name". */
  readonly reason: string;
}

/** All mentions of one entity within one article: the outcome of coreference and the unit of resolution. */
export interface Chain {
  /** The id of its first name mention, else of its first mention: evidence that survives re-extraction. */
  readonly id: string;
  readonly type: EntityType;
  /** Its fullest name, or for an unnamed event a made one ("Visit of Andrei Belousov to India"). */
  readonly name: string;
  readonly links: readonly ChainLink[];
  readonly roles: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly gender?: "female" | "male";
  readonly ids: readonly string[];
  readonly event?: EventFacts;
}

/** What is known of an event chain beyond its name. Participants are claims. */
export interface EventFacts {
  readonly eventType: EventType;
  /** Id of the mention that is its trigger. */
  readonly trigger: string;
  readonly start?: string;
  readonly end?: string;
  readonly named: boolean;
}
