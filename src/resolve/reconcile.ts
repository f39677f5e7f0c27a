import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { ChainRecord } from "../model/entity.ts";
import { NewsgraphError } from "../model/errors.ts";
import type { EntityType } from "../model/types.ts";

const candidateSchema = z.object({
  id: z.string(),
  name: z.string().default(""),
  score: z.number().default(0),
  match: z.boolean().default(false),
  description: z.string().nullish(),
});

/** One candidate of a reconciliation service. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  /** The service itself is sure. */
  readonly match: boolean;
  readonly description?: string;
}

const answerSchema = z.record(z.string(), z.object({ result: z.array(candidateSchema).default([]) }));

const manifestSchema = z.object({
  versions: z.array(z.string()).optional(),
  name: z.string(),
  identifierSpace: z.string(),
});

/** What a service says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Answers that are known already, by type and name; kept by the caller between runs. */
export interface ReconciliationCache {
  get(key: string): readonly Candidate[] | undefined;
  set(key: string, candidates: readonly Candidate[]): unknown;
}

export interface ServiceOptions {
  /** Address of a service that speaks the W3C Reconciliation Service API 0.2 (Wikidata's, or one's own). */
  readonly endpoint: string;
  /** Least milliseconds between two requests; by default 1,000. */
  readonly interval?: number;
  /** Milliseconds after which a request is given up; by default 30,000. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

export interface ReconcileOptions extends ServiceOptions {
  readonly cache: ReconciliationCache;
  /** Names a request; by default 20. */
  readonly batch?: number;
  /** The service's type for each of ours; by default Wikidata's classes. */
  readonly types?: Partial<Record<EntityType, string>>;
  /** What goes before the service's ids, so that they are no other's. */
  readonly prefix?: string;
}

type Named = Pick<ChainRecord, "type" | "name">;

export const wikidataTypes: Partial<Record<EntityType, string>> = {
  PERSON: "Q5",
  ORG: "Q43229",
  PLACE: "Q2221906",
  EVENT: "Q1656682",
};

/** Under what a cache keeps the answer about a name. */
export const reconciliationKey = ({ type, name }: Named): string => `${type}\t${name}`;

const longestWait = 60_000;
const mostBytes = 8_000_000;

const failed = (endpoint: string, detail: string, cause?: unknown): NewsgraphError =>
  new NewsgraphError(
    "reconciliation-failed",
    `${endpoint} did not answer as a reconciliation service (${detail}); the same command asks again for what is missing, nothing else needs it.`,
    { item: endpoint, cause },
  );

const detailOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return "error";
  if (cause.name === "TimeoutError") return "no answer in time";
  return cause instanceof z.ZodError || cause instanceof SyntaxError
    ? "its answer is not what the protocol says"
    : "it cannot be reached";
};

/** How long a busy service asks to be left alone, else twice as long each time. */
const pause = (response: Response, attempt: number, interval: number): number => {
  const asked = Number(response.headers.get("retry-after") ?? Number.NaN) * 1000;
  return Math.min(
    longestWait,
    Number.isFinite(asked) ? Math.max(asked, interval) : interval * 2 ** (attempt + 1),
  );
};

/** One request as JSON; three tries on 429 and 5xx. */
const request = async (options: ServiceOptions, body?: URLSearchParams): Promise<unknown> => {
  const { endpoint, interval = 1000, timeout = 30_000, signal } = options;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const limit = AbortSignal.timeout(timeout);
      const response = await fetch(endpoint, {
        ...(body === undefined ? {} : { method: "POST", body }),
        headers: { accept: "application/json", "user-agent": "newsgraph" },
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      });
      if ((response.status === 429 || response.status >= 500) && attempt < 2) {
        await response.body?.cancel();
        await wait(pause(response, attempt, interval), undefined, signal === undefined ? {} : { signal });
        continue;
      }
      if (!response.ok) throw failed(endpoint, `status ${response.status}`);
      const text = await response.text();
      if (text.length > mostBytes) throw failed(endpoint, "its answer is too large");
      return JSON.parse(text);
    } catch (cause) {
      if (cause instanceof NewsgraphError || signal?.aborted === true) throw cause;
      throw failed(endpoint, detailOf(cause), cause);
    }
  }
};

/**
 * Asks a service who it is.
 * @throws NewsgraphError "reconciliation-failed" when it cannot be reached or speaks another protocol.
 */
export const readManifest = async (options: ServiceOptions): Promise<Manifest> => {
  const parsed = manifestSchema.safeParse(await request(options));
  if (parsed.success) return parsed.data;
  throw failed(options.endpoint, "it has no manifest of one", parsed.error);
};

const ask = async (
  names: readonly Named[],
  options: ReconcileOptions,
): Promise<readonly (readonly [string, readonly Candidate[]])[]> => {
  const types = options.types ?? wikidataTypes;
  const queries = Object.fromEntries(
    names.map(({ type, name }, index) => [
      `q${index}`,
      { query: name, limit: 5, ...(types[type] === undefined ? {} : { type: types[type] }) },
    ]),
  );
  const answers = answerSchema.safeParse(
    await request(options, new URLSearchParams({ queries: JSON.stringify(queries) })),
  );
  if (!answers.success) {
    throw failed(options.endpoint, "its answer is not what the protocol says", answers.error);
  }
  return names.map((name, index) => [
    reconciliationKey(name),
    (answers.data[`q${index}`]?.result ?? []).map(({ description, ...candidate }) => ({
      ...candidate,
      id: `${options.prefix ?? ""}${candidate.id}`,
      ...(typeof description === "string" ? { description } : {}),
    })),
  ]);
};

/**
 * Looks names up in a reconciliation service and fills the cache, in batches, no faster than `interval`. A name
 * that the cache knows is not asked again; what was answered before a failure is kept. Returns how many were asked.
 * @throws NewsgraphError "reconciliation-failed" when the service cannot be reached or speaks otherwise.
 */
export const reconcile = async (names: readonly Named[], options: ReconcileOptions): Promise<number> => {
  const missing = [...new Map(names.map((name) => [reconciliationKey(name), name])).values()].filter(
    (name) => options.cache.get(reconciliationKey(name)) === undefined,
  );
  const size = options.batch ?? 20;
  const { interval = 1000, signal } = options;
  for (let start = 0; start < missing.length; start += size) {
    if (start > 0) await wait(interval, undefined, signal === undefined ? {} : { signal });
    for (const [key, candidates] of await ask(missing.slice(start, start + size), options)) {
      await options.cache.set(key, candidates);
    }
  }
  return missing.length;
};
