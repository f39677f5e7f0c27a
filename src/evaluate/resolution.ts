import type { GoldRecord } from "../model/gold.ts";
import { toScore, type Score } from "./cluster-counts.ts";
import { bCubed, pairwise, type Clusters } from "./cluster-metrics.ts";

/** One mention with the entity that it was given to. */
export interface PredictedIdentity {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

export interface ResolutionScore {
  readonly mentions: number;
  /** Of these, how many have a prediction. */
  readonly found: number;
  readonly entities: number;
  readonly b3: Score;
  readonly pairwise: Score;
  /** The same mentions grouped by exact text and type: what a good resolution has to beat. */
  readonly exactString: { readonly b3: Score; readonly pairwise: Score };
}

interface GoldIdentity {
  readonly key: string;
  readonly identity: string;
  readonly text: string;
}

/** A mention's place without a leading article and a trailing possessive, which don't count on either side. */
const keyOf = (
  { id, text }: Pick<GoldRecord, "id" | "text">,
  { start, end }: { readonly start: number; readonly end: number },
): string => {
  const span = text.slice(start, end);
  const lead = /^(?:the|an|a) /i.exec(span)?.[0].length ?? 0;
  const tail = /['’]s?$/.exec(span)?.[0].length ?? 0;
  return span.length > lead + tail ? `${id}\t${start + lead}-${end - tail}` : `${id}\t${start}-${end}`;
};

const goldIdentities = (gold: readonly GoldRecord[]): readonly GoldIdentity[] =>
  gold.flatMap((record) =>
    record.entities.flatMap((entity) => {
      const identity = entity.wikidata ?? entity.wiki;
      if (
        identity === undefined ||
        identity === null ||
        identity === "" ||
        entity.named === false ||
        entity.type === "OTHER"
      )
        return [];
      return [
        {
          key: keyOf(record, entity),
          identity,
          text: `${entity.type}\t${record.text.slice(entity.start, entity.end).toLowerCase()}`,
        },
      ];
    }),
  );

const cluster = (keys: Iterable<readonly [string, string]>): Clusters => {
  const groups = new Map<string, string[]>();
  for (const [mention, group] of keys) {
    const known = groups.get(group);
    if (known) known.push(mention);
    else groups.set(group, [mention]);
  }
  return [...groups.values()];
};

/** Scores entities over all named gold mentions with an id; a mention without a prediction stands alone. */
export const scoreResolution = (
  gold: readonly GoldRecord[],
  predicted: readonly PredictedIdentity[],
): ResolutionScore => {
  const identities = [...new Map(goldIdentities(gold).map((entry) => [entry.key, entry])).values()];
  const records = new Map(gold.map((record) => [record.id, record]));
  const entityOf = new Map(
    predicted.flatMap((mention) => {
      const record = records.get(mention.id);
      return record === undefined ? [] : [[keyOf(record, mention), mention.entity] as const];
    }),
  );
  const key = cluster(identities.map((entry) => [entry.key, entry.identity]));
  const response = cluster(
    identities.map((entry) => {
      const entity = entityOf.get(entry.key);
      return [entry.key, entity === undefined ? `alone\t${entry.key}` : `e\t${entity}`];
    }),
  );
  const strings = cluster(identities.map((entry) => [entry.key, entry.text]));
  return {
    mentions: identities.length,
    found: identities.filter((entry) => entityOf.has(entry.key)).length,
    entities: key.length,
    b3: toScore(bCubed(key, response)),
    pairwise: toScore(pairwise(key, response)),
    exactString: { b3: toScore(bCubed(key, strings)), pairwise: toScore(pairwise(key, strings)) },
  };
};
