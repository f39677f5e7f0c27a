import type { Judgement } from "../../model/judgement.ts";
import { type Keyed, difference } from "../difference.ts";
import type { Engine } from "../engine.ts";
import { readRows } from "../paging.ts";
import { isRow, properties, text } from "../rows.ts";
import { idSteps, nodeRow, rowSteps } from "../steps.ts";

/** The ledger as nodes; a line that undoes another marks that one instead of being a node of its own. */
const nodes = (judgements: readonly Judgement[]): readonly Keyed[] => {
  const undone = new Set(judgements.map((judgement) => judgement.undoes).filter((id) => id !== undefined));
  return judgements
    .filter((judgement) => judgement.undoes === undefined)
    .map((judgement) => ({
      key: judgement.id,
      properties: properties({
        id: judgement.id,
        kind: judgement.kind,
        value: judgement.value,
        reason: judgement.reason,
        author: judgement.author,
        madeAt: judgement.madeAt,
        // A person decided: as sure as it gets.
        score: 1,
        undone: undone.has(judgement.id),
        chains: judgement.subjects.map((subject) => subject.chain),
        names: judgement.subjects.map((subject) => subject.name),
        types: judgement.subjects.map((subject) => subject.type),
      }),
    }));
};

/** See GraphStore.writeJudgements. */
export const writeJudgements = async (engine: Engine, judgements: readonly Judgement[]): Promise<number> => {
  const current = (await readRows(engine, "state-judgements")).map((row) => ({
    key: text(row["id"]),
    properties: isRow(row["properties"]) ? row["properties"] : {},
  }));
  const changes = difference(current, nodes(judgements));
  const steps = [
    ...idSteps(
      "drop-judgement",
      changes.drop.map((node) => node.key),
    ),
    ...rowSteps("judgement", changes.put.map(nodeRow)),
  ];
  for (const step of steps) await engine.write([step]);
  return changes.drop.length + changes.put.length;
};
