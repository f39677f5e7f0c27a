import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { ChainRecord } from "../model/entity.ts";
import { foldedWords } from "../util/fold.ts";
import { reconciliationKey, type Candidate, type ReconciliationCache } from "./reconcile.ts";
import { domainOf } from "./words.ts";

const domains = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => domainOf.get(word) ?? []));

const countries = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => (gazetteer().demonym(word) ?? gazetteer().country(word))?.code ?? []));

/** Whether both sides say something and nothing of it is the same. */
const contradict = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size > 0 && right.size > 0 && ![...left].some((value) => right.has(value));

/** Whether a description ("American sheriff") cannot be of whom an article calls a racing driver, or of another country. */
const contradicts = (chain: ChainRecord, description: readonly string[]): boolean =>
  contradict(new Set(chain.countries), countries(description)) ||
  (chain.type === "PERSON" && contradict(domains(chain.roles.flatMap(foldedWords)), domains(description)));

/**
 * The candidate that a chain is linked to: the only one that the service itself calls a match and whose description
 * contradicts neither role nor country; of several, the one whose description shares a word with a role.
 */
const chosen = (chain: ChainRecord, candidates: readonly Candidate[]): Candidate | undefined => {
  const matches = candidates
    .filter((candidate) => candidate.match)
    .map((candidate) => ({ candidate, words: foldedWords(candidate.description ?? "") }))
    .filter(({ words }) => !contradicts(chain, words));
  if (matches.length <= 1) return matches[0]?.candidate;
  const roles = new Set(chain.roles.flatMap(foldedWords).filter((word) => word.length > 3));
  const fitting = matches.filter(({ words }) => words.some((word) => roles.has(word)));
  return fitting.length === 1 ? fitting[0]?.candidate : undefined;
};

/** Chains with the ids that the cache links their names to, which then take part in the score of resolution. */
export const withLinks = async function* (
  chains: AsyncIterable<ChainRecord>,
  cache: Pick<ReconciliationCache, "get">,
): AsyncGenerator<ChainRecord> {
  for await (const chain of chains) {
    const candidate = chosen(chain, cache.get(reconciliationKey(chain)) ?? []);
    yield candidate === undefined || chain.ids.includes(candidate.id)
      ? chain
      : { ...chain, ids: [...chain.ids, candidate.id].toSorted() };
  }
};
