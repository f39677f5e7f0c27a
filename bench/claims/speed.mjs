// What claims and events cost beside names, a word: npm run build:cli && node bench/claims/speed.mjs [folder of .txt] [every nth file]
// CPU time of one thread in one run; names are the encoder's pass with all layers, sentences and words, and
// claims are everything after them: coreference, events, rules, the classifier, attribution and times.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createAnnotator } from "../../dist/annotate/annotator.js";
import { articleFromText } from "../../dist/clean/article-from-text.js";
import { createExtractor } from "../../dist/extract/extractor.js";

const [folder = join(import.meta.dirname, "../../../shared/corpus/worldwide"), every = "12"] =
  process.argv.slice(2);
const articles = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .toSorted()
  .filter((_, index) => index % Number(every) === 0)
  .map((file) => articleFromText(file, readFileSync(join(folder, file), "utf8")));
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
const extractor = await createExtractor();
const annotator = await createAnnotator({ encoding: extractor.usesEncoding });

const measured = async (work) => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
};

const spent = { names: 0, claims: 0 };
let count = 0;
for (const [index, article] of [articles[0], ...articles].entries()) {
  const names = await measured(() => annotator.annotate(article));
  const claims = await measured(() => extractor.extract(names.result));
  // The first article only warms up.
  if (index === 0) continue;
  spent.names += names.seconds;
  spent.claims += claims.seconds;
  count += claims.result.claims.length;
}
const rate = (seconds) => Math.round(words / seconds);
process.stdout.write(
  `${articles.length} articles, ${words} words, ${count} claims\n` +
    `names: ${rate(spent.names)} words a second of CPU time\n` +
    `claims and events: ${rate(spent.claims)} words a second of CPU time, ${(spent.claims / spent.names).toFixed(2)} of what names cost\n`,
);
await extractor.close();
await annotator.dispose();
