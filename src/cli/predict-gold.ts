import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { resolve } from "node:path";
import type { GoldRecord } from "../model/gold.ts";
import type { EvaluateOptions } from "./commands/evaluate.ts";
import { readGold } from "./gold-data.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a predictor over a file of gold data and writes its predictions where asked, one JSON object a line. */
export const predictGold = async <T>(
  terminal: Terminal,
  gold: string,
  options: EvaluateOptions,
  predict: (record: GoldRecord) => Promise<T>,
): Promise<{ readonly records: readonly GoldRecord[]; readonly predictions: readonly T[] }> => {
  const out =
    options.predictions === undefined
      ? undefined
      : createWriteStream(resolve(terminal.cwd, options.predictions));
  if (out !== undefined) await once(out, "open");
  const records: GoldRecord[] = [];
  const predictions: T[] = [];
  try {
    for await (const record of readGold(resolve(terminal.cwd, gold))) {
      terminal.signal.throwIfAborted();
      const prediction = await predict(record);
      records.push(record);
      predictions.push(prediction);
      if (out?.write(`${JSON.stringify(prediction)}\n`) === false) await once(out, "drain");
    }
  } finally {
    out?.end();
    if (out !== undefined) await once(out, "close");
  }
  return { records, predictions };
};
