// Scores resolution over gold names: node training/coreference/resolution.mjs file.jsonl [--errors]
import { scoreResolution } from "../../dist/evaluate/resolution.js";
import { resolveChains } from "../../dist/extract/coreference/resolve-chains.js";
import { resolve } from "../../dist/resolve/resolve.js";
import { annotateGold, readRecords } from "./gold-article.mjs";

const records = readRecords(process.argv[2]);
const chainRecords = [];
const places = [];
for (const record of records) {
  const { mentions, chains } = resolveChains(annotateGold(record));
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  for (const chain of chains) {
    const names = new Map();
    for (const link of chain.links) {
      const mention = byId.get(link.mention);
      if (mention.kind !== "name") continue;
      names.set(mention.text, (names.get(mention.text) ?? 0) + 1);
      places.push({ id: record.id, start: mention.start, end: mention.end, chain: chain.id });
    }
    chainRecords.push({
      ...chain,
      articleId: record.id,
      outlet: "gold",
      publishedAt: record.date,
      names: [...names].map(([text, count]) => ({ text, count })),
      mentions: chain.links.length,
    });
  }
}
const started = Date.now();
const { entities, review } = await resolve(
  (async function* () {
    yield* chainRecords;
  })(),
  { judgements: [] },
);
const entityOf = new Map(entities.flatMap((entity) => entity.members.map((member) => [member.chain, entity.id])));
const predicted = places.map(({ chain, ...place }) => ({ ...place, entity: entityOf.get(chain) }));
const score = scoreResolution(records, predicted);
const line = (s) => ["precision", "recall", "f1"].map((part) => (100 * s[part]).toFixed(1)).join("/");
console.log(process.argv[2], score.mentions, score.entities, "b3", line(score.b3), "pairs", line(score.pairwise), "exact b3", line(score.exactString.b3), "review", review.length, `${Date.now() - started} ms`);
if (process.argv.includes("--errors")) {
  const text = new Map(records.map((record) => [record.id, record.text]));
  const entity = new Map(predicted.map((p) => [`${p.id}\t${p.start}-${p.end}`, p.entity]));
  const splits = new Map(), mixes = new Map();
  for (const record of records)
    for (const e of record.entities) {
      const gold = e.wikidata || e.wiki;
      if (!gold || e.named === false || e.type === "OTHER") continue;
      const p = entity.get(`${record.id}\t${e.start}-${e.end}`);
      const surface = `${text.get(record.id).slice(e.start, e.end)}/${e.type}`;
      for (const [map, a, b] of [[splits, gold, p], [mixes, p, gold]]) {
        const inner = map.get(a) ?? new Map();
        map.set(a, inner);
        inner.set(b, [...(inner.get(b) ?? []), surface]);
      }
    }
  for (const [name, map] of [["SPLIT", splits], ["MIXED", mixes]]) {
    console.log(name);
    const cost = (inner) => { const n = [...inner.values()].map((x) => x.length); return n.reduce((a, b) => a + b, 0) - Math.max(...n); };
    for (const [gold, inner] of [...map].toSorted((a, b) => cost(b[1]) - cost(a[1])).slice(0, 40))
      console.log(" ", gold, [...inner].map(([k, list]) => `${k}:${[...new Set(list)].join(",")}×${list.length}`).slice(0, 8).join(" | "));
  }
}
