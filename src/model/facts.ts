import type { Sentence } from "./annotation.ts";
import type { Article } from "./article.ts";
import type { Chain } from "./chain.ts";
import type { Claim, Quotation } from "./claim.ts";
import type { Mention } from "./mention.ts";

/** Two claims that cannot both hold. */
export interface Contradiction {
  readonly claims: readonly [string, string];
  readonly reason: string;
}

/** Everything that one article contributes to the graph: the outcome of extraction and the unit of storage and retraction. */
export interface ArticleFacts {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** Names, nominals and pronouns; every mention belongs to exactly one chain. */
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly claims: readonly Claim[];
  readonly quotations: readonly Quotation[];
  /** MinHash sketch for near-copy clustering (`signatureOf` in src/clean): the count of shingles, then 32-bit hashes. */
  readonly signature: readonly number[];
}
