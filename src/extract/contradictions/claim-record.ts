import type { Interval, Modality } from "../../model/claim.ts";

/** A claim as contradictions see it: its ends are entities of the corpus, not chains of one article. */
export interface ClaimRecord {
  readonly id: string;
  readonly type: string;
  /** Entity ids. */
  readonly subject: string;
  readonly object?: string;
  readonly value?: string;
  readonly polarity: "positive" | "negative";
  readonly modality: Modality;
  readonly time?: Pick<Interval, "from" | "to">;
  /** ISO 8601 day of the article, for facts that hold when they are told. */
  readonly publishedAt?: string;
}

/** Whether two claims may speak of one time: their intervals meet, or neither or only one has any. */
export const mayMeet = (left: ClaimRecord, right: ClaimRecord): boolean =>
  !left.time || !right.time || (left.time.from <= right.time.to && right.time.from <= left.time.to);
