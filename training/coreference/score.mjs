// Scores coreference over gold names: node training/coreference/score.mjs gum.dev.jsonl [--verbose]
import { scoreCoreference } from "../../dist/evaluate/coreference.js";
import { resolveChains } from "../../dist/extract/coreference/resolve-chains.js";
import { annotateGold, readRecords } from "./gold-article.mjs";

const records = readRecords(process.argv[2]);
const predictions = records.map((record) => {
  const { mentions, chains } = resolveChains(annotateGold(record));
  const span = new Map(mentions.map((mention) => [mention.id, [mention.start, mention.end]]));
  return { id: record.id, chains: chains.map((chain) => chain.links.map((link) => span.get(link.mention))) };
});
const show = (name, score) =>
  console.log(
    name.padEnd(32),
    `conll ${(100 * score.conll).toFixed(1)}`,
    ...["mentions", "muc", "b3", "ceafe"].map(
      (measure) =>
        `${measure} ${["precision", "recall", "f1"].map((part) => (100 * score[measure][part]).toFixed(1)).join("/")}`,
    ),
  );
show("all", scoreCoreference(records, predictions));
if (process.argv.includes("--verbose")) {
  for (const [at, record] of records.entries()) show(record.id, scoreCoreference([record], [predictions[at]]));
}
