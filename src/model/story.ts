/** Near-copies and rewrites of one text, counted once as support. */
export interface Story {
  /** From its smallest article id. */
  readonly id: string;
  readonly title: string;
  /** Agency or outlet of origin, where one is known. */
  readonly origin?: string;
  readonly articles: readonly StoryMember[];
}

export interface StoryMember {
  readonly articleId: string;
  /** The article that it copies, and how much (shingle containment in [0, 1]); absent for the original. */
  readonly copyOf?: { readonly articleId: string; readonly similarity: number };
}
