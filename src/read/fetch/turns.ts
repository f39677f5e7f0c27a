import { setTimeout as sleep } from "node:timers/promises";

/** Who may be asked when: one request to a host at a time, with a pause before the next. */
export interface Turns {
  /** Wait until `host` may be asked again; the next turn is `pause` milliseconds later. */
  readonly wait: (host: string, pause: number) => Promise<void>;
  /** Leave `host` alone for that many milliseconds. */
  readonly putOff: (host: string, wait: number) => void;
}

export const createTurns = (signal?: AbortSignal): Turns => {
  const free = new Map<string, number>();
  return {
    wait: async (host, pause) => {
      const left = (free.get(host) ?? 0) - performance.now();
      if (left > 0) await sleep(left, undefined, signal ? { signal } : {});
      free.set(host, performance.now() + pause);
    },
    putOff: (host, wait) => {
      free.set(host, performance.now() + wait);
    },
  };
};

/** Milliseconds that a Retry-After header asks for (RFC 9110, 10.2.3: seconds or a date); undefined where it says nothing. */
export const retryAfter = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/u.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};

/** Milliseconds for which an answer needs not be asked for again (RFC 9111, `max-age`); undefined where it must not be kept. */
export const freshFor = (cacheControl: string | undefined): number | undefined => {
  if (/\bno-store\b/iu.test(cacheControl ?? "")) return undefined;
  if (/\bno-cache\b/iu.test(cacheControl ?? "")) return 0;
  return Number(/\bmax-age\s*=\s*"?(\d{1,9})/iu.exec(cacheControl ?? "")?.[1] ?? 0) * 1000;
};
