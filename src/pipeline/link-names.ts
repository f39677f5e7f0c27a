import type { ChainRecord } from "../model/entity.ts";
import { NewsgraphError } from "../model/errors.ts";
import type { Failure } from "../model/outcome.ts";
import { withLinks } from "../resolve/link-chains.ts";
import { nameKey } from "../resolve/name-key.ts";
import { readManifest, reconcile, reconciliationKey, wikidataTypes } from "../resolve/reconcile.ts";
import type { ServiceOptions } from "../resolve/reconcile.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { byCodeUnit } from "../util/compare.ts";
import { openLinkCache, readLinks } from "./link-cache.ts";

/** Linking to a knowledge base through its reconciliation service. */
export interface LinkOptions extends Omit<ServiceOptions, "signal"> {
  /** Most names to ask for in one run, those with most mentions first; by default 2,000. */
  readonly limit?: number;
}

/** What asking came to. */
export interface LinkReport {
  readonly asked: number;
  /** Names that were left for another run. */
  readonly left: number;
  readonly failed: readonly Failure[];
}

/** A store whose chains carry the ids that the answers in `file` link their names to; without that file, the store itself. */
export const linkedStore = (store: GraphStore, file: string): GraphStore => ({
  ...store,
  chains: async function* () {
    const links = await readLinks(file);
    yield* links.size === 0 ? store.chains() : withLinks(store.chains(), new Map(links));
  },
});

/** Whether a name alone can be looked up: no lone family name, no body that every country has, no report without a name. */
const isTelling = ({ type, name, countries, event }: ChainRecord): boolean =>
  event?.named !== false && !nameKey(name, type, countries, []).weak;

/** Names of the graph that can be looked up, those with most mentions first. */
const namesOf = async (store: GraphStore): Promise<readonly Pick<ChainRecord, "type" | "name">[]> => {
  const names = new Map<string, { type: ChainRecord["type"]; name: string; mentions: number }>();
  for await (const chain of store.chains()) {
    const known = names.get(reconciliationKey(chain));
    if (known) known.mentions += chain.mentions;
    else if (isTelling(chain)) {
      names.set(reconciliationKey(chain), { type: chain.type, name: chain.name, mentions: chain.mentions });
    }
  }
  return [...names]
    .toSorted((a, b) => b[1].mentions - a[1].mentions || byCodeUnit(a[0], b[0]))
    .map(([, { type, name }]) => ({ type, name }));
};

const isWikidata = (space: string): boolean => /^https?:\/\/(?:www\.)?wikidata\.org\/entity\/?$/.test(space);

/** Ids of Wikidata stand as they are; those of another service are told apart by where they are from. */
const prefixOf = (space: string): string =>
  isWikidata(space)
    ? ""
    : `${space
        .replace(/^[a-z]+:\/\//i, "")
        .replaceAll(/[^\w.-]+/g, "-")
        .replace(/-$/, "")}:`;

/**
 * Ask a service for the names that the store holds and that `file` does not answer yet. What fails is reported and
 * never thrown, so that an ingest goes on with what was answered before; only an abort ends it.
 */
export const linkNames = async (
  store: GraphStore,
  file: string,
  options: LinkOptions & { readonly signal?: AbortSignal },
): Promise<LinkReport> => {
  const cache = await openLinkCache(file, options.endpoint);
  const missing = (await namesOf(store)).filter((name) => cache.get(reconciliationKey(name)) === undefined);
  const wanted = missing.slice(0, options.limit ?? 2000);
  if (wanted.length === 0) return { asked: 0, left: 0, failed: [] };
  const isAnswered = (name: Pick<ChainRecord, "type" | "name">): boolean =>
    cache.get(reconciliationKey(name)) !== undefined;
  const failures: Failure[] = [];
  try {
    const { identifierSpace } = await readManifest(options);
    await reconcile(wanted, {
      ...options,
      cache,
      prefix: prefixOf(identifierSpace),
      types: isWikidata(identifierSpace) ? wikidataTypes : {},
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const code = error instanceof NewsgraphError ? error.code : "links-unwritable";
    failures.push({ item: options.endpoint, code, reason });
  }
  const asked = wanted.filter(isAnswered).length;
  return { asked, left: missing.length - asked, failed: failures };
};
