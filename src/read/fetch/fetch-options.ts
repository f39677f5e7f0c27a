/** How pages and feeds are got from the web. Times are in milliseconds, sizes in bytes. */
export interface FetchOptions {
  /** Folder that keeps answers, so that the next run asks only whether they changed; absent keeps none. */
  readonly cache?: string;
  /** Least time between two requests to one host; robots.txt may ask for more. */
  readonly pause: number;
  /** Longest that one answer may take. */
  readonly timeout: number;
  /** Longest silence within an answer. */
  readonly silence: number;
  /** Longest wait that a host may ask for (Retry-After, Crawl-delay). */
  readonly longestWait: number;
  readonly maxBytes: number;
  readonly maxRedirects: number;
  readonly signal?: AbortSignal;
}

export const DEFAULT_FETCH_OPTIONS: FetchOptions = Object.freeze({
  pause: 1000,
  timeout: 60_000,
  silence: 15_000,
  longestWait: 60_000,
  maxBytes: 32 * 1024 * 1024,
  maxRedirects: 5,
});

/** The name by which sites know this program, in requests and in robots.txt. */
export const userAgent = "newsgraph";
