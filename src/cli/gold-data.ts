import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { NewsgraphError } from "../model/errors.ts";
import { goldRecordSchema } from "../model/gold.ts";
import type { GoldRecord } from "../model/gold.ts";

/** The records of a JSONL file of gold data, one by one. Throws with file and line where one is not as it should be. */
export const readGold = async function* (path: string): AsyncGenerator<GoldRecord> {
  const lines = createInterface({
    input: createReadStream(path, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line.replace(/^\uFEFF/, ""));
    } catch (cause) {
      throw new NewsgraphError("GOLD_JSON", "This line is not JSON; gold data has one JSON object a line.", {
        item: `${path}:${number}`,
        cause,
      });
    }
    const record = goldRecordSchema.safeParse(value);
    if (!record.success) {
      const [issue] = record.error.issues;
      throw new NewsgraphError(
        "GOLD_RECORD",
        `This record is not gold data (${issue?.path.join(".") ?? ""}: ${issue?.message ?? "invalid"}); newsgraph evaluate --help says what it has to hold.`,
        { item: `${path}:${number}`, cause: record.error },
      );
    }
    yield record.data;
  }
};
