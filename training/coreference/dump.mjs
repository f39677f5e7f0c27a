// Writes the scorer's training rows: one line a choice, {doc, positives, rows}. Needs `npm run build:cli`.
// usage: node training/coreference/dump.mjs gum.train.jsonl out.jsonl [--all-licences]
import { writeFileSync } from "node:fs";
import { buildChains } from "../../dist/extract/coreference/build-chains.js";
import { readDiscourse } from "../../dist/extract/coreference/discourse.js";
import { featureCount } from "../../dist/extract/coreference/features.js";
import { linkAnaphors, nameFactsOf } from "../../dist/extract/coreference/link-anaphors.js";
import { linkNames } from "../../dist/extract/coreference/link-names.js";
import { annotateGold, goldClusters, readRecords } from "./gold-article.mjs";

const [input, output, flag] = process.argv.slice(2);
const lines = [];
const stats = { choices: 0, linked: 0, reachable: 0, exact: 0, loose: 0, none: 0 };
for (const record of readRecords(input)) {
  if (record.commercialUse === false && flag !== "--all-licences") continue;
  const annotated = annotateGold(record);
  const discourse = readDiscourse(annotated);
  const chains = buildChains(annotated.mentions, linkNames(annotated.mentions));
  const indexOf = new Map(annotated.mentions.map((mention, index) => [mention.id, index]));
  const chainOf = [];
  for (const [chain, { links }] of chains.entries()) {
    for (const link of links) chainOf[indexOf.get(link.mention)] = chain;
  }
  const lookup = goldClusters(record);
  const gold = discourse.mentions.map((mention) => lookup(mention, mention.pronoun === undefined));
  for (const mention of discourse.mentions) {
    if (mention.head === undefined) continue;
    const kind = lookup(mention, false) !== undefined ? "exact" : lookup(mention, true) !== undefined ? "loose" : "none";
    stats[kind] += 1;
  }
  const multiple = new Set(
    record.coref.flatMap((chain) => chain.map((index) => record.mentions[index].cluster)),
  );
  const label = (cluster) => {
    const counts = new Map();
    for (const member of cluster.members) {
      if (gold[member] !== undefined) counts.set(gold[member], (counts.get(gold[member]) ?? 0) + 1);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  };
  linkAnaphors(record.text, discourse, chainOf, nameFactsOf(discourse, chainOf, []), ({ mention, rows, clusters }) => {
    if (rows[0].length !== featureCount || rows.some((row) => row.length !== featureCount)) {
      throw new Error(`row of ${rows.map((row) => row.length)} features, not ${featureCount}`);
    }
    const wanted = gold[mention];
    const positives = wanted === undefined ? [] : clusters.flatMap((cluster, at) => (label(cluster) === wanted ? [at + 1] : []));
    stats.choices += 1;
    if (wanted !== undefined && multiple.has(wanted)) stats.linked += 1;
    if (positives.length > 0) stats.reachable += 1;
    lines.push(
      JSON.stringify({
        doc: record.id,
        genre: record.genre,
        known: wanted !== undefined,
        positives: positives.length > 0 ? positives : [0],
        rows: rows.map((row) => row.map((value) => Math.round(value * 1000) / 1000)),
      }),
    );
    return { row: positives[0] ?? 0, score: 1 };
  });
}
writeFileSync(output, `${lines.join("\n")}\n`);
console.error(input, stats, featureCount);
