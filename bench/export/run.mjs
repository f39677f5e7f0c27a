/**
 * Exports in the tools that they are for: `npm run build:cli && node bench/export/run.mjs [articles]`. Needs the packages
 * of requirements.txt in the Python that PYTHON names (python3 unless set). Compares what networkx, followthemoney, rdflib
 * and PyLD find with what the store holds, and exits with 1 where they differ.
 */
import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ingest, openStore } from "../../dist/pipeline.js";
import { exportGraph, listExportFormats } from "../../dist/pipeline/export-graph.js";

const articles = process.argv[2] ?? "examples";
const folder = await mkdtemp(join(tmpdir(), "newsgraph-export-"));

async function* texts(chunks) {
  for await (const { text } of chunks) yield text;
}

try {
  const store = await openStore(join(folder, "graph.grafeo"));
  await store.prepare();
  await ingest([articles], { store });
  const count = async (statement) =>
    Number((await store.query(statement, {}, { mode: "read" })).rows[0]?.n ?? 0);
  const held = {
    entities: await count("MATCH (n:Entity) RETURN count(n) AS n"),
    articles: await count("MATCH (n:Article) RETURN count(n) AS n"),
    claims: await count("MATCH (n:Claim)-[:SUBJECT]->() RETURN count(n) AS n"),
    claimsBetween: await count("MATCH (n:Claim)-[:OBJECT]->() RETURN count(n) AS n"),
  };
  for (const { name, extension } of listExportFormats())
    if (extension !== undefined)
      await pipeline(
        Readable.from(texts(exportGraph(store, name))),
        createWriteStream(join(folder, `graph.${name}`)),
      );
  await store.close();

  const found = JSON.parse(
    execFileSync(process.env.PYTHON ?? "python3", [new URL("check.py", import.meta.url).pathname, folder], {
      encoding: "utf8",
    }),
  );
  console.log("the store holds", held);
  console.log("its tools find", found);
  const expected = [
    ["gexf nodes", found.gexf.nodes, held.entities],
    ["gexf edges", found.gexf.edges, held.claimsBetween],
    ["graphml nodes", found.graphml.nodes, held.entities],
    ["graphml edges", found.graphml.edges, held.claimsBetween],
    ["turtle claims", found.turtle.claims, held.claims],
    ["jsonld nodes", found.jsonld.nodes, held.entities + held.articles + held.claims],
    ["jsonld claims", found.jsonld.claims, held.claims],
    ["jsonld claims in RDF", found.jsonld["claims in RDF"], held.claims],
  ];
  for (const [name, is, wanted] of expected)
    if (is !== wanted) {
      console.error(`${name}: ${is} and not ${wanted}`);
      process.exitCode = 1;
    }
} finally {
  await rm(folder, { recursive: true, force: true });
}
