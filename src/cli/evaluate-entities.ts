import { scoreEntities } from "../evaluate/entities.ts";
import type { EntityPrediction, EntityScores } from "../evaluate/entities.ts";
import type { Scores } from "../evaluate/scores.ts";
import { createNamePredictor } from "../pipeline.ts";
import type { Evaluation } from "./commands/evaluate.ts";
import { predictGold } from "./predict-gold.ts";
import { renderTable } from "./table.ts";
import { print, printJson, printable } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

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

const printScores = (terminal: Terminal, scores: EntityScores, json: boolean): void => {
  if (json) {
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

/** `newsgraph evaluate --entities`. */
export const evaluateEntities: Evaluation = async (terminal, gold, options) => {
  const predictor = await createNamePredictor();
  try {
    const { records, predictions } = await predictGold(
      terminal,
      gold,
      options,
      async ({ id, text, sents }): Promise<EntityPrediction> => ({
        id,
        entities: await predictor.predict(
          id,
          text,
          sents?.map(([start, end]) => ({ start, end })),
        ),
      }),
    );
    printScores(terminal, scoreEntities(records, predictions), options.json === true);
  } finally {
    await predictor.dispose();
  }
};
