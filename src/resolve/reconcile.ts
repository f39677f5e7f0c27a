import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { ChainRecord } from "../model/entity.ts";
import { NewsgraphError } from "../model/errors.ts";
import type { EntityType } from "../model/types.ts";

/** One candidate of a reconciliation service. */
const candidateSchema = z.object({
  id: z.string(),
  name: z.string().default(""),
  score: z.number().default(0),
  match: z.boolean().default(false),
  description: z.string().optional(),
});
export type Candidate = z.infer<typeof candidateSchema>;

const answerSchema = z.record(z.string(), z.object({ result: z.array(candidateSchema).default([]) }));

/** Answers that are known already, by type and name; kept by the caller between runs. */
export interface ReconciliationCache {
  get(key: string): readonly Candidate[] | undefined;
  set(key: string, candidates: readonly Candidate[]): void;
}

export interface ReconcileOptions {
  /** Address of a service that speaks the W3C Reconciliation Service API 0.2 (Wikidata's, or one's own). */
  readonly endpoint: string;
  readonly cache: ReconciliationCache;
  /** Least milliseconds between two requests; by default 1,000. */
  readonly interval?: number;
  /** Names a request; by default 20. */
  readonly batch?: number;
  /** Milliseconds after which a request is given up; by default 30,000. */
  readonly timeout?: number;
  /** The service's type for each of ours; by default Wikidata's classes. */
  readonly types?: Partial<Record<EntityType, string>>;
}

export const wikidataTypes: Partial<Record<EntityType, string>> = {
  PERSON: "Q5",
  ORG: "Q43229",
  PLACE: "Q2221906",
  EVENT: "Q1656682",
};

const keyOf = ({ type, name }: Pick<ChainRecord, "type" | "name">): string => `${type}\t${name}`;

/** Asks for the names once each, in batches, no faster than `interval`; three tries with doubled waits on 429 and 5xx. */
const ask = async (
  names: readonly Pick<ChainRecord, "type" | "name">[],
  options: ReconcileOptions,
): Promise<Readonly<Record<string, readonly Candidate[]>>> => {
  const types = options.types ?? wikidataTypes;
  const queries = Object.fromEntries(
    names.map(({ type, name }, index) => [
      `q${index}`,
      { query: name, limit: 5, ...(types[type] === undefined ? {} : { type: types[type] }) },
    ]),
  );
  const failed = (cause: unknown, detail: string): NewsgraphError =>
    new NewsgraphError(
      "reconciliation-failed",
      `${options.endpoint} did not answer as a reconciliation service (${detail}); linking can be left out, nothing else needs it.`,
      { item: options.endpoint, cause },
    );
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(options.endpoint, {
        method: "POST",
        body: new URLSearchParams({ queries: JSON.stringify(queries) }),
        headers: { accept: "application/json", "user-agent": "newsgraph" },
        signal: AbortSignal.timeout(options.timeout ?? 30_000),
      });
      if ((response.status === 429 || response.status >= 500) && attempt < 2) {
        await wait((options.interval ?? 1000) * 2 ** (attempt + 1));
        continue;
      }
      if (!response.ok) throw failed(undefined, `status ${response.status}`);
      const answers = answerSchema.parse(await response.json());
      return Object.fromEntries(
        names.map((name, index) => [keyOf(name), answers[`q${index}`]?.result ?? []]),
      );
    } catch (cause) {
      throw cause instanceof NewsgraphError
        ? cause
        : failed(cause, cause instanceof Error ? cause.name : "error");
    }
  }
};

/**
 * Looks names up in a reconciliation service and fills the cache. Off unless called; a name that the cache
 * knows is not asked again.
 * @throws NewsgraphError "reconciliation-failed" when the service cannot be reached or speaks otherwise.
 */
export const reconcile = async (
  names: readonly Pick<ChainRecord, "type" | "name">[],
  options: ReconcileOptions,
): Promise<void> => {
  const missing = [...new Map(names.map((name) => [keyOf(name), name])).values()].filter(
    (name) => options.cache.get(keyOf(name)) === undefined,
  );
  const size = options.batch ?? 20;
  for (let start = 0; start < missing.length; start += size) {
    if (start > 0) await wait(options.interval ?? 1000);
    const answers = await ask(missing.slice(start, start + size), options);
    for (const [key, candidates] of Object.entries(answers)) options.cache.set(key, candidates);
  }
};

/** The candidate that a chain is linked to: one that the service itself calls a match, and whose description contradicts no role. */
const chosen = (chain: ChainRecord, candidates: readonly Candidate[]): Candidate | undefined => {
  const matches = candidates.filter((candidate) => candidate.match);
  if (matches.length <= 1) return matches[0];
  const roles = chain.roles.join(" ").toLowerCase().split(/\s+/);
  return matches.find(({ description = "" }) => {
    const words = new Set(description.toLowerCase().split(/\W+/));
    return roles.some((role) => role.length > 3 && words.has(role));
  });
};

/** Chains with the ids that the cache links their names to, which then take part in the score of resolution. */
export const withLinks = async function* (
  chains: AsyncIterable<ChainRecord>,
  cache: ReconciliationCache,
): AsyncGenerator<ChainRecord> {
  for await (const chain of chains) {
    const candidate = chosen(chain, cache.get(keyOf(chain)) ?? []);
    yield candidate === undefined || chain.ids.includes(candidate.id)
      ? chain
      : { ...chain, ids: [...chain.ids, candidate.id].toSorted() };
  }
};
