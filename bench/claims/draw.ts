import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createAnnotator } from "../../src/annotate/annotator.ts";
import { articleFromText } from "../../src/clean/article-from-text.ts";
import { createExtractor } from "../../src/extract/extractor.ts";

// Draws claims to be judged by reading: node <this file> <corpus folder> <out.jsonl> [models folder].
// Articles and claims are drawn by the hash of a fixed seed with their name and id, so that the draw needs no state.
const [folder = "", out = "", models] = process.argv.slice(2);
const seed = "newsgraph-claims-1";
const rank = (key: string): string => createHash("sha256").update(`${seed} ${key}`).digest("hex");
const byRank = <T>(items: readonly T[], keyOf: (item: T) => string, count: number): readonly T[] =>
  items
    .map((item) => ({ item, rank: rank(keyOf(item)) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);

const encoder = models === undefined ? undefined : pathToFileURL(`${models}/encoder/`);
const pairs = models === undefined ? undefined : pathToFileURL(`${models}/relations/`);
const extractor = await createExtractor(pairs && existsSync(pairs) ? { models: pairs } : {});
const annotator = await createAnnotator({
  encoding: extractor.usesEncoding,
  ...(encoder && { models: encoder }),
});
const files = byRank(
  (await readdir(folder)).filter((file) => file.endsWith(".txt")).toSorted(),
  (file) => file,
  40,
);
const rows: object[] = [];
for (const file of files) {
  const article = articleFromText(file, await readFile(join(folder, file), "utf8"));
  const { claims, chains, sentences } = await extractor.extract(await annotator.annotate(article));
  const name = new Map(chains.map((chain) => [chain.id, chain.name]));
  for (const claim of claims) {
    const sentence = sentences[claim.sentence];
    rows.push({
      file,
      id: claim.id,
      type: claim.type,
      subject: [claim.subject.span.start, claim.subject.span.end],
      object: claim.object ? [claim.object.span.start, claim.object.span.end] : null,
      sentence: sentence ? [sentence.start, sentence.end] : null,
      modality: claim.modality,
      polarity: claim.polarity,
      attribution: claim.attribution.kind,
      confidence: claim.confidence,
      method: claim.method,
      // Text for the reader only: `precision.ts` leaves it out of what is committed.
      text: {
        subject: name.get(claim.subject.chain),
        object: claim.object && name.get(claim.object.chain),
        value: claim.value,
        speaker: name.get(claim.attribution.speaker ?? "") ?? claim.attribution.source,
        trigger: claim.trigger && article.text.slice(claim.trigger.start, claim.trigger.end),
        sentence: sentence && article.text.slice(sentence.start, sentence.end),
      },
    });
  }
}
const drawn = byRank(rows, (row) => JSON.stringify({ ...row, text: undefined, id: undefined }), 200);
await writeFile(out, drawn.map((row) => `${JSON.stringify(row)}\n`).join(""));
process.stdout.write(
  `${String(rows.length)} claims in ${String(files.length)} articles; ${String(drawn.length)} drawn\n`,
);
await annotator.dispose();
await extractor.close();
