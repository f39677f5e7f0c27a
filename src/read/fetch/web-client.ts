import { ReadError } from "../read-error.ts";
import { createAnswerCache, noCache } from "./answer-cache.ts";
import type { KeptAnswer } from "./answer-cache.ts";
import type { FetchOptions } from "./fetch-options.ts";
import { httpGet } from "./http-get.ts";
import type { HttpAnswer } from "./http-get.ts";
import { checkRobots, robotsOf } from "./robots.ts";
import type { Robots } from "./robots.ts";
import { createTurns, freshFor, retryAfter } from "./turns.ts";

/** A page, feed or file from the web. */
export interface WebPage {
  /** Where it was in the end, after redirects. */
  readonly url: string;
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
  readonly isPrivate: boolean;
}

export interface WebClient {
  /**
   * What is at an address. It asks robots.txt first, keeps a pause between requests to a host, waits where it is told
   * to, and asks only whether a page has changed that it has got before. A private address is refused unless
   * `allowPrivate`; redirects lead from private to private and from public to public. Throws ReadError.
   */
  readonly get: (url: string, allowPrivate: boolean) => Promise<WebPage>;
}

const tries = 3;
const busy: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const statusError = (url: string, status: number): ReadError => {
  const reasons: Readonly<Record<number, readonly [string, string]>> = {
    401: ["forbidden", "The server wants a login (401); save the page by hand."],
    403: ["forbidden", "The server refuses programs (403); save the page by hand."],
    404: ["not-found", "The server has no such page (404); check the address."],
    410: ["not-found", "The page has been taken down (410)."],
  };
  const [code, reason] = reasons[status] ?? [
    "unreachable",
    `The server answers with status ${status}; try again later.`,
  ];
  return new ReadError(code, reason, { item: url });
};

const webUrl = (address: string, base?: string): URL => {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new ReadError(
      "invalid-format",
      "It is no web address; give one that starts with http:// or https://.",
      {
        item: address,
      },
    );
  url.hash = "";
  return url;
};

const validators = (kept: KeptAnswer | undefined): Readonly<Record<string, string>> => ({
  ...(kept?.etag === undefined ? {} : { "if-none-match": kept.etag }),
  ...(kept?.lastModified === undefined ? {} : { "if-modified-since": kept.lastModified }),
});

const fromCache = ({ contentType, body, isPrivate }: KeptAnswer): HttpAnswer => ({
  status: 200,
  headers: contentType === undefined ? {} : { "content-type": contentType },
  body,
  isPrivate,
});

/** A client with its own memory of robots.txt files and turns; one a run. */
export const createWebClient = (options: FetchOptions): WebClient => {
  const cache = options.cache === undefined ? noCache : createAnswerCache(options.cache);
  const turns = createTurns(options.signal);
  const rules = new Map<string, Promise<Robots>>();

  const ask = async (
    url: URL,
    kept: KeptAnswer | undefined,
    allowPrivate: boolean,
    pause: number,
  ): Promise<HttpAnswer> => {
    for (let attempt = 1; ; attempt += 1) {
      await turns.wait(url.host, pause);
      const answer = await httpGet(url, validators(kept), allowPrivate, options);
      if (!busy.has(answer.status)) return answer;
      const wait = retryAfter(answer.headers["retry-after"], Date.now()) ?? pause * 2 ** attempt;
      if (attempt === tries || wait > options.longestWait)
        throw new ReadError(
          "busy",
          `The server is busy (${answer.status}) and asks to wait ${Math.ceil(wait / 1000)} s; run the same command later.`,
          { item: url.href },
        );
      turns.putOff(url.host, wait);
    }
  };

  /** An answer with status 200 from the cache or the web; another answer as it is. */
  const getOnce = async (url: URL, allowPrivate: boolean, pause: number): Promise<HttpAnswer> => {
    const found = await cache.get(url.href);
    const kept = found?.isPrivate === true && !allowPrivate ? undefined : found;
    if (kept && kept.freshUntil > Date.now()) return fromCache(kept);
    const answer = await ask(url, kept, allowPrivate, pause);
    const fresh = freshFor(answer.headers["cache-control"]);
    const freshUntil = Date.now() + (fresh ?? 0);
    if (answer.status === 304 && kept) {
      await cache.put({ ...kept, freshUntil });
      return fromCache(kept);
    }
    if (answer.status === 200 && fresh !== undefined) {
      const { etag, "last-modified": lastModified, "content-type": contentType } = answer.headers;
      await cache.put({
        url: url.href,
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
        ...(contentType === undefined ? {} : { contentType }),
        freshUntil,
        isPrivate: answer.isPrivate,
        body: answer.body,
      });
    }
    return answer;
  };

  /** Follow redirects from `url`, looking at each address before it is asked for. */
  const follow = async (
    start: URL,
    startPrivate: boolean,
    before: (url: URL, allowPrivate: boolean) => Promise<number>,
  ): Promise<HttpAnswer & { readonly url: URL }> => {
    let url = start;
    let allowPrivate = startPrivate;
    for (let hop = 0; hop <= options.maxRedirects; hop += 1) {
      const answer = await getOnce(url, allowPrivate, await before(url, allowPrivate));
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status > 399 || location === undefined) return { ...answer, url };
      allowPrivate = allowPrivate && answer.isPrivate;
      url = webUrl(location, url.href);
    }
    throw new ReadError(
      "refused",
      `It redirects more than ${options.maxRedirects} times, as loops do; check the address.`,
      { item: start.href },
    );
  };

  const robotsAt = (url: URL, allowPrivate: boolean): Promise<Robots> => {
    // What is refused to a link may be allowed to an address that a person named.
    const key = `${url.origin} ${allowPrivate}`;
    const known = rules.get(key);
    if (known) return known;
    const address = new URL("/robots.txt", url);
    const asked = follow(address, allowPrivate, () => Promise.resolve(options.pause)).then(
      ({ status, body }) => robotsOf(address.href, status, body),
    );
    rules.set(key, asked);
    return asked;
  };

  return {
    get: async (address, allowPrivate) => {
      const page = await follow(webUrl(address), allowPrivate, async (url, allowed) => {
        const robots = await robotsAt(url, allowed);
        checkRobots(robots, url.href);
        return Math.max(options.pause, Math.min(robots.delay, options.longestWait));
      });
      if (page.status !== 200) throw statusError(page.url.href, page.status);
      return {
        url: page.url.href,
        contentType: page.headers["content-type"],
        body: page.body,
        isPrivate: page.isPrivate,
      };
    },
  };
};
