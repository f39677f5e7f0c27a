import type { ResolutionPair } from "../../model/resolution.ts";
import { type Keyed, type Link, difference, link } from "../difference.ts";
import type { Engine } from "../engine.ts";
import type { Row } from "../graph-store.ts";
import { readRows } from "../paging.ts";
import { isRow, text, texts } from "../rows.ts";
import { endsRow, idSteps, linkRow, nodeRow, rowSteps } from "../steps.ts";
import type { Placement } from "./placement.ts";

const reviewNode = (pair: ResolutionPair): Keyed => {
  const id = `${pair.left}|${pair.right}`;
  return {
    key: id,
    properties: {
      id,
      left: pair.left,
      right: pair.right,
      score: pair.score,
      outcome: pair.outcome,
      features: JSON.stringify(pair.features),
    },
  };
};

const stored = (rows: readonly Row[]): readonly Keyed[] =>
  rows.map((row) => ({
    key: text(row["id"]),
    properties: isRow(row["properties"]) ? row["properties"] : {},
  }));

const storedLinks = (rows: readonly Row[]): readonly Link[] =>
  rows.map((row) =>
    link(text(row["from"]), text(row["to"]), isRow(row["properties"]) ? row["properties"] : {}),
  );

const pointed = (from: string, chains: readonly string[], places: Placement): readonly Link[] => {
  const entities = new Set(chains.map((chain) => places.get(chain)?.entity).filter((id) => id !== undefined));
  return [...entities].map((entity) => link(from, entity));
};

/** Makes the pairs that wait for a person, and what judgements are about, exactly these. */
export const writeReviews = async (
  engine: Engine,
  review: readonly ResolutionPair[],
  places: Placement,
): Promise<number> => {
  const wanted = review.map(reviewNode);
  const nodes = difference(stored(await readRows(engine, "state-reviews")), wanted);
  const between = difference(
    storedLinks(await readRows(engine, "state-between")),
    review.flatMap((pair) => pointed(`${pair.left}|${pair.right}`, [pair.left, pair.right], places)),
  );
  const judgements = await readRows(engine, "state-judgements");
  const about = difference(
    storedLinks(await readRows(engine, "state-about")),
    judgements.flatMap((row) => {
      const own = isRow(row["properties"]) ? row["properties"] : {};
      return pointed(text(row["id"]), texts(own["chains"]), places);
    }),
  );
  const steps = [
    ...rowSteps("drop-between", between.drop.map(endsRow)),
    ...rowSteps("drop-about", about.drop.map(endsRow)),
    ...idSteps(
      "drop-review",
      nodes.drop.map((node) => node.key),
    ),
    ...rowSteps("review", nodes.put.map(nodeRow)),
    ...rowSteps("between", between.put.map(linkRow)),
    ...rowSteps("about", about.put.map(linkRow)),
  ];
  for (const step of steps) await engine.write([step]);
  return [nodes, between, about].reduce((sum, part) => sum + part.put.length + part.drop.length, 0);
};
