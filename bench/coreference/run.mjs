// newsgraph and CoreNLP's statistical coreference on the same documents, by one scorer:
//   npm run build:cli && node bench/coreference/run.mjs ../shared/data/entities/gum.dev.jsonl
// Both get plain text and find their own mentions. CoreNLP's output is kept in bench/.work and reused.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { scoreCoreference } from "../../dist/evaluate/coreference.js";
import { createIdentityPredictor } from "../../dist/pipeline.js";

const here = import.meta.dirname;
const [input] = process.argv.slice(2);
const read = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const records = read(input);
const words = records.reduce((sum, record) => sum + record.text.split(/\s+/).length, 0);
const work = join(here, "../.work");
mkdirSync(work, { recursive: true });
const peerFile = join(work, `corenlp-${basename(input)}`);
if (!existsSync(peerFile)) {
  execFileSync("node", [join(here, "corenlp.mjs"), input, peerFile], { stdio: "inherit" });
}
const predictor = await createIdentityPredictor();
const started = performance.now();
const own = [];
for (const { id, text } of records) own.push({ id, chains: await predictor.chains(id, text) });
const seconds = (performance.now() - started) / 1000;
await predictor.dispose();

const percent = (value) => (100 * value).toFixed(1).padStart(5);
const show = (name, predictions, rate) => {
  const score = scoreCoreference(records, predictions);
  console.log(
    name.padEnd(34),
    percent(score.conll),
    ...["muc", "b3", "ceafe"].map((measure) =>
      ["precision", "recall", "f1"].map((part) => percent(score[measure][part])).join("/"),
    ),
    rate,
  );
};
console.log("F1 on chains with at least one name".padEnd(34), "CoNLL", "MUC p/r/f, B³ p/r/f, CEAF-e p/r/f");
show("newsgraph", own, `${Math.round(words / seconds)} words a second, names included`);
show("CoreNLP 4.5.10 statistical", read(peerFile), "");
