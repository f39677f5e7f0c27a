import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { resolve } from "node:path";
import { scoreEntities } from "../evaluate/entities.ts";
import type { EntityPrediction, EntityScores } from "../evaluate/entities.ts";
import type { Scores } from "../evaluate/scores.ts";
import type { GoldRecord } from "../model/gold.ts";
import { createNamePredictor } from "../pipeline.ts";
import type { Evaluation } from "./commands/evaluate.ts";
import { readGold } from "./gold-data.ts";
import { renderTable } from "./table.ts";
import { print, printJson, printable } from "./terminal.ts";

const scoreRows = ({ micro, byType }: EntityScores): Readonly<Record<string, Scores>> => ({
  micro,
  ...byType,
});

const errorCounts = ({ errors }: EntityScores): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { kind } of errors) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const table = (scores: EntityScores): string =>
  renderTable({
    columns: ["type", "precision", "recall", "f1", "right", "predicted", "gold"],
    rows: Object.entries(scoreRows(scores)).map(([type, { precision, recall, f1, ...counts }]) => ({
      type,
      precision: precision.toFixed(1),
      recall: recall.toFixed(1),
      f1: f1.toFixed(1),
      ...counts,
    })),
  });

const summaryLines = (scores: EntityScores): readonly string[] => {
  const kinds = Object.entries(errorCounts(scores)).map(([kind, times]) => `${kind} ${times}`);
  const worst = scores.worst
    .slice(0, 5)
    .map(({ id, errors, gold }) => `${id} (${errors} errors on ${gold} names)`);
  return [
    "Exact spans and types in percent, without a leading article and a trailing possessive; micro is over PERSON, ORG and PLACE.",
    ...(kinds.length === 0 ? [] : [`errors: ${kinds.join(", ")}`]),
    ...(worst.length === 0 ? [] : [`worst documents: ${worst.join("; ")}`]),
  ];
};

/** `newsgraph evaluate --entities`. */
export const evaluateEntities: Evaluation = async (terminal, gold, options) => {
  const predictor = await createNamePredictor();
  const out =
    options.predictions === undefined
      ? undefined
      : createWriteStream(resolve(terminal.cwd, options.predictions));
  if (out !== undefined) await once(out, "open");
  const records: GoldRecord[] = [];
  const predictions: EntityPrediction[] = [];
  try {
    for await (const record of readGold(resolve(terminal.cwd, gold))) {
      terminal.signal.throwIfAborted();
      const sentences = record.sents?.map(([start, end]) => ({ start, end }));
      const entities = await predictor.predict(record.id, record.text, sentences);
      const prediction = { id: record.id, entities };
      records.push(record);
      predictions.push(prediction);
      if (out?.write(`${JSON.stringify(prediction)}\n`) === false) await once(out, "drain");
    }
  } finally {
    await predictor.dispose();
    out?.end();
    if (out !== undefined) await once(out, "close");
  }
  const scores = scoreEntities(records, predictions);
  if (options.json === true) {
    printJson(terminal, {
      ...scoreRows(scores),
      errors: errorCounts(scores),
      worst: scores.worst.slice(0, 20),
    });
    return;
  }
  print(terminal, table(scores));
  for (const line of summaryLines(scores)) print(terminal, printable(line));
};
