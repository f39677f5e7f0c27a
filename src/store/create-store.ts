import type { Engine } from "./engine.ts";
import { StoreTooNewError } from "./errors.ts";
import type { GraphStore } from "./graph-store.ts";
import { readAllArticles, readArticles } from "./article/read-articles.ts";
import { readChains } from "./article/read-chains.ts";
import { removeArticles, writeArticles } from "./article/write-articles.ts";
import { writeContradictions } from "./claim/write-contradictions.ts";
import { readClaims } from "./claim/read-claims.ts";
import { writeJudgements } from "./judgement/write-judgements.ts";
import { readRows } from "./paging.ts";
import { writeResolution } from "./resolution/write-resolution.ts";
import { number } from "./rows.ts";
import { requireReading } from "./read-guard.ts";
import { search } from "./search.ts";
import { statement, statementsOf } from "./statements.ts";
import { rowSteps } from "./steps.ts";
import { writeStories } from "./story/write-stories.ts";

/** Raised whenever labels, properties or ids change so that an older program would misread them. */
export const schemaVersion = 1;

/** Throws StoreTooNewError when a newer program laid the graph out. */
export const checkSchema = async (engine: Engine): Promise<void> => {
  const [row] = await readRows(engine, "state-schema");
  const found = number(row?.["version"]);
  if (found <= schemaVersion) return;
  throw new StoreTooNewError(
    "STORE_TOO_NEW",
    `${engine.info.location} was written by a newer newsgraph (layout ${found}, this one knows ${schemaVersion}); update newsgraph`,
    { item: engine.info.location },
  );
};

const prepare = async (engine: Engine): Promise<void> => {
  await checkSchema(engine);
  await engine.define(statementsOf("schema"));
  await engine.prepareSearch();
  const [row] = await readRows(engine, "state-schema");
  if (number(row?.["version"]) === schemaVersion) return;
  const id = "newsgraph";
  await engine.write(rowSteps("schema", [{ id, properties: { id, version: schemaVersion } }]));
};

/** The store over one engine: everything that does not differ between databases. */
export const createStore = (engine: Engine): GraphStore => ({
  info: engine.info,
  prepare: () => prepare(engine),
  articles: (ids) => readArticles(engine, ids),
  allArticles: () => readAllArticles(engine),
  writeArticles: (batch, extraction) => writeArticles(engine, batch, extraction),
  removeArticles: (ids) => removeArticles(engine, ids),
  chains: () => readChains(engine),
  claims: () => readClaims(engine),
  writeStories: (stories) => writeStories(engine, stories),
  writeResolution: (resolution) => writeResolution(engine, resolution),
  writeContradictions: (contradictions) => writeContradictions(engine, contradictions),
  writeJudgements: (judgements) => writeJudgements(engine, judgements),
  query: async (text, parameters, options) => {
    if (options.mode === "read") requireReading(text);
    return engine.query(text, parameters, options);
  },
  read: (name, parameters, options = {}) =>
    engine.query(statement("read", name), parameters, { ...options, mode: "read" }),
  search: (text, options) => search(engine, text, options),
  close: () => engine.close(),
});
