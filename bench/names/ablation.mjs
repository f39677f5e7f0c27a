// What each layer behind the encoder is worth, in F1 points lost without it: npm run build:cli && node bench/names/ablation.mjs [split ...]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadEncoderTagger } from "../../dist/annotate/encoder-tagger.js";
import { layers, refineNames } from "../../dist/annotate/layers.js";
import { modelFolder } from "../../dist/annotate/model-config.js";
import { splitSentences } from "../../dist/annotate/sentences.js";
import { scoreEntities } from "../../dist/evaluate/entities.js";

const all = ["ww-newswire.dev", "gum.dev", "crossner-politics.dev", "uner-ewt.dev"];
const splits = process.argv.length > 2 ? process.argv.slice(2) : all;
const tagger = await loadEncoderTagger({ folder: modelFolder, threads: 1, encoding: false });

const shown = ({ micro, byType }) =>
  [
    `micro ${micro.f1.toFixed(1)}`,
    ...Object.entries(byType).map(([type, { f1 }]) => `${type} ${f1.toFixed(1)}`),
  ].join("  ");

for (const split of splits) {
  const records = readFileSync(
    join(import.meta.dirname, "../../../shared/data/entities", `${split}.jsonl`),
    "utf8",
  )
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const sources = records.map(({ text, sents }) => ({
    text,
    sentences: sents?.map(([start, end], index) => ({ start, end, index })) ?? splitSentences(text),
  }));
  const tagged = [];
  for (const source of sources) tagged.push(await tagger.tag(source));
  const score = (without) =>
    scoreEntities(
      records,
      records.map(({ id }, index) => ({
        id,
        entities: refineNames(sources[index], tagged[index].names, without),
      })),
    );
  const whole = score([]);
  const raw = score(Object.keys(layers));
  console.log(
    `${split} (${tagger.version})\n  all layers     ${shown(whole)}\n  encoder alone  ${shown(raw)}`,
  );
  for (const layer of Object.keys(layers)) {
    const { micro, byType } = score([layer]);
    const lost = [whole.micro.f1 - micro.f1, whole.byType.EVENT.f1 - byType.EVENT.f1].map((points) =>
      points.toFixed(2),
    );
    console.log(`  without ${layer.padEnd(12)} micro −${lost[0]}  EVENT −${lost[1]}`.replaceAll("−-", "+"));
  }
}
await tagger.dispose();
