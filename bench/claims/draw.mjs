// Draws claims to be judged by reading: npm run build:cli && node bench/claims/draw.mjs <corpus folder> <out.jsonl> [seed] [articles] [claims]
// Articles and claims are drawn by the hash of the seed with their name and place, so that the draw needs no state.
// The field `text` is for the reader only and is left out of what is committed; `sentenceHash` takes its place.
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createAnnotator } from "../../dist/annotate/annotator.js";
import { articleFromText } from "../../dist/clean/article-from-text.js";
import { createExtractor } from "../../dist/extract/extractor.js";

const [folder = "", out = "", seed = "newsgraph-claims-1", articles = "40", claims = "200"] =
  process.argv.slice(2);
const hash = (text) => createHash("sha256").update(text).digest("hex");
const byRank = (items, keyOf, count) =>
  items
    .map((item) => ({ item, rank: hash(`${seed} ${keyOf(item)}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);

const extractor = await createExtractor();
const annotator = await createAnnotator({ encoding: extractor.usesEncoding });
const files = byRank(
  (await readdir(folder)).filter((file) => file.endsWith(".txt")).toSorted(),
  (file) => file,
  Number(articles),
);
const rows = [];
for (const file of files) {
  const article = articleFromText(file, await readFile(join(folder, file), "utf8"));
  const facts = await extractor.extract(await annotator.annotate(article));
  const name = new Map(facts.chains.map((chain) => [chain.id, chain.name]));
  for (const claim of facts.claims) {
    const { start, end } = facts.sentences[claim.sentence];
    const sentence = article.text.slice(start, end);
    rows.push({
      file,
      id: claim.id,
      type: claim.type,
      subject: [claim.subject.span.start, claim.subject.span.end],
      object: claim.object ? [claim.object.span.start, claim.object.span.end] : null,
      sentence: [start, end],
      modality: claim.modality,
      polarity: claim.polarity,
      attribution: claim.attribution.kind,
      confidence: claim.confidence,
      method: claim.method,
      sentenceHash: hash(sentence).slice(0, 16),
      text: {
        subject: name.get(claim.subject.chain),
        object: claim.object && name.get(claim.object.chain),
        value: claim.value,
        speaker: name.get(claim.attribution.speaker) ?? claim.attribution.source,
        trigger: claim.trigger && article.text.slice(claim.trigger.start, claim.trigger.end),
        time: claim.time && `${claim.time.from}/${claim.time.to} ${claim.time.precision}`,
        sentence,
      },
    });
  }
}
const drawn = byRank(
  rows,
  ({ file, type, subject, object, method }) => JSON.stringify([file, type, subject, object, method]),
  Number(claims),
);
await writeFile(out, drawn.map((row) => `${JSON.stringify(row)}\n`).join(""));
process.stdout.write(
  `${String(rows.length)} claims in ${String(files.length)} articles; ${String(drawn.length)} drawn\n`,
);
await annotator.dispose();
await extractor.close();
