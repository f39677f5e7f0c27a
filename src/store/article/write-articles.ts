import type { ArticleFacts } from "../../model/facts.ts";
import type { Engine, Step } from "../engine.ts";
import type { Row } from "../graph-store.ts";
import { readByIds } from "../paging.ts";
import { byKey, isRow, text } from "../rows.ts";
import { difference } from "../difference.ts";
import { childRow, idSteps, rowSteps } from "../steps.ts";
import { type ArticleRows, articleRows } from "./article-rows.ts";
import { isRevised, revisionRow } from "./revision-rows.ts";

interface Change {
  readonly steps: readonly Step[];
  readonly writes: number;
}

/** One version for each id: of two in a batch the one with the greater revision, whatever their order. */
const oneEach = (batch: readonly ArticleRows[]): readonly ArticleRows[] => {
  const kept = new Map<string, ArticleRows>();
  const order = byKey((rows: ArticleRows) => `${text(rows.properties["revision"])}\n${rows.digest}`);
  for (const rows of batch.toSorted(order)) kept.set(rows.id, rows);
  return [...kept.values()].toSorted(byKey((rows) => rows.id));
};

const revisions = async (engine: Engine, ids: readonly string[]): Promise<readonly Row[]> => {
  if (ids.length === 0) return [];
  const earlier = new Map<string, number>();
  for (const row of await readByIds(engine, "state-revisions", ids)) {
    const article = text(row["article"]);
    earlier.set(article, (earlier.get(article) ?? 0) + 1);
  }
  const stored = await readByIds(engine, "state-superseded", ids);
  return stored.map((row) => revisionRow(row, (earlier.get(text(row["id"])) ?? 0) + 1));
};

const replacement = async (
  engine: Engine,
  changed: readonly ArticleRows[],
  known: ReadonlyMap<string, Row>,
): Promise<Change> => {
  const ids = changed.map((rows) => rows.id).filter((id) => known.has(id));
  const revised = changed.filter((rows) => {
    const stored = known.get(rows.id);
    return stored !== undefined && isRevised(stored, text(rows.properties["revision"]));
  });
  const history = await revisions(
    engine,
    revised.map((rows) => rows.id),
  );
  const sentences = (await readByIds(engine, "state-sentences", ids)).map((row) => ({
    key: text(row["id"]),
    properties: { digest: text(row["digest"]) },
  }));
  const chains = (await readByIds(engine, "state-chains", ids)).map((row) => ({
    key: text(row["id"]),
    properties: isRow(row["properties"]) ? row["properties"] : {},
  }));
  const units = difference(
    sentences,
    changed.flatMap((rows) =>
      rows.units.map((unit) => ({ key: unit.id, properties: { digest: unit.digest }, unit })),
    ),
  );
  const links = difference(
    chains,
    changed.flatMap((rows) =>
      rows.chains.map((chain) => ({
        key: chain.id,
        properties: chain.properties,
        row: childRow(chain.id, rows.id, chain.properties),
      })),
    ),
  );
  const stale = new Set(sentences.map((sentence) => sentence.key));
  const gone = [
    ...units.drop.map((item) => item.key),
    ...units.put.map((item) => item.key).filter((id) => stale.has(id)),
  ].toSorted();
  const put = units.put.map((item) => item.unit);
  const rows: readonly (readonly [string, readonly Row[]])[] = [
    ["revision", history],
    ["article", changed.map((item) => ({ id: item.id, properties: item.properties }))],
    ["sentence", put.map((unit) => unit.sentence)],
    ["mention", put.flatMap((unit) => unit.mentions)],
    ["claim", put.flatMap((unit) => unit.claims)],
    ["quotation", put.flatMap((unit) => unit.quotations)],
    ["chain", links.put.map((item) => item.row)],
  ];
  const dropped = links.drop.map((item) => item.key);
  return {
    steps: [
      ...idSteps("drop-sentence-parts", gone),
      ...idSteps("drop-sentence", gone),
      ...idSteps("drop-chain", dropped),
      ...rows.flatMap(([name, values]) => rowSteps(name, values)),
    ],
    writes: gone.length + dropped.length + rows.reduce((sum, [, values]) => sum + values.length, 0),
  };
};

/** See GraphStore.writeArticles. One transaction a call. */
export const writeArticles = async (
  engine: Engine,
  batch: readonly ArticleFacts[],
  extraction: string,
): Promise<number> => {
  const wanted = oneEach(batch.map((facts) => articleRows(facts, extraction)));
  const stored = await readByIds(
    engine,
    "state-articles",
    wanted.map((rows) => rows.id),
  );
  const known = new Map(stored.map((row) => [text(row["id"]), row]));
  const changed = wanted.filter((rows) => known.get(rows.id)?.["digest"] !== rows.digest);
  if (changed.length === 0) return 0;
  const change = await replacement(engine, changed, known);
  await engine.write(change.steps);
  return change.writes;
};

/** See GraphStore.removeArticles. One transaction a call. */
export const removeArticles = async (engine: Engine, ids: readonly string[]): Promise<number> => {
  const wanted = [...new Set(ids)].toSorted();
  const known = (await readByIds(engine, "state-articles", wanted)).map((row) => text(row["id"]));
  if (known.length === 0) return 0;
  const under = async (name: string): Promise<readonly string[]> =>
    (await readByIds(engine, name, known)).map((row) => text(row["id"])).toSorted();
  const sentences = await under("state-sentences");
  const chains = await under("state-chains");
  const earlier = await under("state-revisions");
  await engine.write([
    ...idSteps("drop-sentence-parts", sentences),
    ...idSteps("drop-sentence", sentences),
    ...idSteps("drop-chain", chains),
    ...idSteps("drop-revision", earlier),
    ...idSteps("drop-article", known),
  ]);
  return known.length + sentences.length + chains.length + earlier.length;
};
