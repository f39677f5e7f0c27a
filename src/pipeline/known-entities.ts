import { importFollowTheMoney } from "../import/follow-the-money.ts";
import { ImportError } from "../import/import-error.ts";
import { mergeKnown } from "../import/known-entity.ts";
import type { KnownEntity } from "../import/known-entity.ts";
import { importWatchList, watchListCsv } from "../import/watch-list.ts";

/** The file of known entities that ingest reads by itself, beside an embedded store. */
export const knownEntitiesFile = (store: string): string => `${store}.known.csv`;

/** The known entities of a file: FollowTheMoney where it is JSON, else CSV or TSV. `prefix` goes before ids that carry none. */
export const parseKnownEntities = (text: string, item: string, prefix?: string): readonly KnownEntity[] => {
  const found = /^\ufeff?\s*\{/u.test(text)
    ? importFollowTheMoney(text.replace(/^\ufeff/u, ""), item, prefix)
    : importWatchList(text, item, prefix);
  if (found.length === 0)
    throw new ImportError(
      "import-empty",
      "It holds no person, organisation, place or event; check the file.",
      { item },
    );
  return found;
};

/** Known entities from before and new ones as the file that ingest reads; the same entities again change nothing. */
export const joinKnownEntities = (
  before: readonly KnownEntity[],
  added: readonly KnownEntity[],
): { readonly csv: string; readonly count: number } => {
  const all = mergeKnown([...before, ...added]);
  return { csv: watchListCsv(all), count: all.length };
};
