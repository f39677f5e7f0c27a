import type { EventType } from "./relation-types.ts";
import type { EntityType } from "./types.ts";

/** A chain as resolution sees it: read back from the store, with what its article says around it. */
export interface ChainRecord {
  /** The chain's id. */
  readonly id: string;
  readonly articleId: string;
  readonly storyId?: string;
  readonly outlet: string;
  readonly publishedAt?: string;
  readonly type: EntityType;
  readonly name: string;
  /** Distinct texts of its name mentions with their counts, sorted. */
  readonly names: readonly { readonly text: string; readonly count: number }[];
  readonly roles: readonly string[];
  readonly countries: readonly string[];
  readonly gender?: "female" | "male";
  readonly ids: readonly string[];
  readonly event?: {
    readonly eventType: EventType;
    readonly named: boolean;
    readonly start?: string;
    readonly end?: string;
    /** Chain ids of participants and place, sorted. */
    readonly participants: readonly string[];
    readonly places: readonly string[];
  };
  /** Number of mentions of any kind. */
  readonly mentions: number;
}

/** One entity of the corpus: a set of chains and what they add up to. */
export interface Entity {
  /** From its evidence (its smallest member chain), so that the same corpus gives the same id. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly EntityMember[];
  readonly roles: readonly string[];
  readonly countries: readonly string[];
  readonly ids: readonly string[];
  readonly eventType?: EventType;
  readonly start?: string;
  readonly end?: string;
  /** Of a place: degrees, WGS 84. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** A person's note ("renamed by …") never overwrites evidence; it is a judgement. */
  readonly judged: boolean;
}

export interface EntityMember {
  readonly chain: string;
  readonly score: number;
  readonly reason: string;
}
