import type { Contradiction } from "../../model/facts.ts";
import { difference, link } from "../difference.ts";
import type { Engine } from "../engine.ts";
import { readByIds, readRows } from "../paging.ts";
import { isRow, text } from "../rows.ts";
import { endsRow, linkRow, rowSteps } from "../steps.ts";

/** See GraphStore.writeContradictions. The smaller claim id is always the start. */
export const writeContradictions = async (
  engine: Engine,
  contradictions: readonly Contradiction[],
): Promise<number> => {
  const pairs = contradictions.map(({ claims: [one, other], reason }) =>
    one < other ? link(one, other, { reason }) : link(other, one, { reason }),
  );
  const ids = [...new Set(pairs.flatMap((pair) => [pair.from, pair.to]))].toSorted();
  const known = new Set((await readByIds(engine, "state-claim-ids", ids)).map((row) => text(row["id"])));
  const current = (await readRows(engine, "state-contradicts")).map((row) =>
    link(text(row["from"]), text(row["to"]), isRow(row["properties"]) ? row["properties"] : {}),
  );
  const changes = difference(
    current,
    pairs.filter((pair) => known.has(pair.from) && known.has(pair.to)),
  );
  const steps = [
    ...rowSteps("drop-contradicts", changes.drop.map(endsRow)),
    ...rowSteps("contradicts", changes.put.map(linkRow)),
  ];
  for (const step of steps) await engine.write([step]);
  return changes.drop.length + changes.put.length;
};
