import type { GoldRecord } from "../model/gold.ts";
import { addCounts, noCounts, toScore, type Counts, type Score } from "./cluster-counts.ts";
import { bCubed, ceafE, muc, withoutRepeats, type Clusters } from "./cluster-metrics.ts";

/** The chains of one document as spans `[start, end)`. */
export interface PredictedChains {
  readonly id: string;
  readonly chains: readonly (readonly (readonly [number, number])[])[];
}

export interface CoreferenceScore {
  readonly documents: number;
  /** The CoNLL score: mean F1 of the three measures. */
  readonly conll: number;
  readonly mentions: Score;
  readonly muc: Score;
  readonly b3: Score;
  readonly ceafe: Score;
}

type Spans = readonly [number, number];

const trim = (text: string, [start, end]: Spans): string => {
  const span = text.slice(start, end);
  const lead = /^(?:the|an|a) /i.exec(span)?.[0].length ?? 0;
  const tail = /['’]s?$/.exec(span)?.[0].length ?? 0;
  const kept = span.length - lead - tail;
  return kept > 0 ? `${start + lead}-${end - tail}` : `${start}-${end}`;
};

interface Key {
  readonly clusters: Clusters;
  /** The key's name of a span: the mention's, also for the bare name inside a mention. */
  readonly nameOf: (span: Spans) => string;
}

/**
 * The gold chains of two or more mentions with at least one name. A leading article and a trailing
 * possessive don't count on either side, and a name may be given bare or as its whole noun phrase.
 */
const readKey = (record: GoldRecord): Key => {
  const { text } = record;
  const mentions = record.mentions ?? record.entities;
  const alias = new Map<string, string>();
  for (const mention of mentions) {
    const name = trim(text, [mention.start, mention.end]);
    if (!alias.has(name)) alias.set(name, name);
  }
  const named = new Set<string>();
  for (const entity of record.entities) {
    if (entity.named === false || entity.type === "OTHER") continue;
    const phrase = entity["np"];
    const bare = trim(text, [entity.start, entity.end]);
    const whole =
      Array.isArray(phrase) && typeof phrase[0] === "number" && typeof phrase[1] === "number"
        ? trim(text, [phrase[0], phrase[1]])
        : bare;
    named.add(whole);
    if (!alias.has(bare)) alias.set(bare, whole);
  }
  const nameOf = (span: Spans): string => {
    const key = trim(text, span);
    return alias.get(key) ?? key;
  };
  const clusters = (record.coref ?? [])
    .map((chain) =>
      chain.flatMap((index) => {
        const mention = mentions[index];
        return mention ? [trim(text, [mention.start, mention.end])] : [];
      }),
    )
    .filter((chain) => chain.length > 1 && chain.some((mention) => named.has(mention)));
  return { clusters: withoutRepeats(clusters), nameOf };
};

const mentionCounts = (key: Clusters, response: Clusters): Counts => {
  const known = new Set(key.flat());
  const given = response.flat();
  const hits = given.filter((mention) => known.has(mention)).length;
  return { recallHits: hits, recallTotal: known.size, precisionHits: hits, precisionTotal: given.length };
};

/** Scores predicted chains of two or more mentions against gold chains; documents without a prediction count as empty. */
export const scoreCoreference = (
  gold: readonly GoldRecord[],
  predicted: readonly PredictedChains[],
): CoreferenceScore => {
  const chainsOf = new Map(predicted.map((document) => [document.id, document.chains]));
  const totals = { mentions: noCounts, muc: noCounts, b3: noCounts, ceafe: noCounts };
  for (const record of gold) {
    const key = readKey(record);
    const response = withoutRepeats(
      (chainsOf.get(record.id) ?? []).map((chain) => chain.map(key.nameOf)),
    ).filter((chain) => chain.length > 1);
    totals.mentions = addCounts(totals.mentions, mentionCounts(key.clusters, response));
    totals.muc = addCounts(totals.muc, muc(key.clusters, response));
    totals.b3 = addCounts(totals.b3, bCubed(key.clusters, response));
    totals.ceafe = addCounts(totals.ceafe, ceafE(key.clusters, response));
  }
  const [mentions, mucScore, b3, ceafe] = [totals.mentions, totals.muc, totals.b3, totals.ceafe].map(toScore);
  const zero: Score = { precision: 0, recall: 0, f1: 0 };
  return {
    documents: gold.length,
    conll: ((mucScore?.f1 ?? 0) + (b3?.f1 ?? 0) + (ceafe?.f1 ?? 0)) / 3,
    mentions: mentions ?? zero,
    muc: mucScore ?? zero,
    b3: b3 ?? zero,
    ceafe: ceafe ?? zero,
  };
};
