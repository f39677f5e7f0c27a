// CoreNLP's statistical coreference on the texts of a gold file, as chains of spans: node bench/coreference/corenlp.mjs gold.jsonl out.jsonl
// Needs Java and Maven, which resolves CoreNLP 4.5.10 and its English models (480 MB the first time).
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
const [input, output] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "corenlp-"));
const records = readFileSync(input, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));
execFileSync(
  "mvn",
  [
    "-q",
    "-B",
    "-f",
    join(here, "pom.xml"),
    "dependency:build-classpath",
    `-Dmdep.outputFile=${join(work, "classpath")}`,
  ],
  { stdio: "inherit" },
);
mkdirSync(join(work, "in"));
const files = records.map((record, index) => {
  const file = join(work, "in", `${index}.txt`);
  writeFileSync(file, record.text);
  return file;
});
writeFileSync(join(work, "files"), files.join("\n"));
const started = Date.now();
execFileSync(
  "java",
  [
    "-Xmx4g",
    "-XX:+UseSerialGC",
    "-cp",
    readFileSync(join(work, "classpath"), "utf8"),
    "edu.stanford.nlp.pipeline.StanfordCoreNLP",
    "-annotators",
    "tokenize,pos,lemma,ner,depparse,coref",
    "-coref.algorithm",
    "statistical",
    "-ner.applyFineGrained",
    "false",
    "-threads",
    "1",
    "-filelist",
    join(work, "files"),
    "-outputFormat",
    "json",
    "-outputDirectory",
    join(work, "in"),
  ],
  { stdio: "inherit" },
);
const lines = records.map((record, index) => {
  const { sentences, corefs } = JSON.parse(readFileSync(join(work, "in", `${index}.txt.json`), "utf8"));
  const chains = Object.values(corefs)
    .filter((chain) => chain.some((mention) => mention.type === "PROPER"))
    .map((chain) =>
      chain.map(({ sentNum, startIndex, endIndex }) => {
        const { tokens } = sentences[sentNum - 1];
        return [tokens[startIndex - 1].characterOffsetBegin, tokens[endIndex - 2].characterOffsetEnd];
      }),
    );
  return JSON.stringify({ id: record.id, chains });
});
writeFileSync(output, `${lines.join("\n")}\n`);
rmSync(work, { recursive: true });
console.error(`${records.length} documents in ${((Date.now() - started) / 1000).toFixed(0)} s`);
