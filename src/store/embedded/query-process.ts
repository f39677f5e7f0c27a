/**
 * The process that isolated reads run in, so that one can be killed: the engine cannot stop a statement. It opens
 * a copy read-only, takes requests as lines of JSON on standard input, answers each with a line, and ends with its input.
 */
import { createReadStream, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import grafeo from "@grafeo-db/js";
import { runQuery } from "./run-query.ts";
import { requestSchema } from "./query-protocol.ts";
import type { Answer } from "./query-protocol.ts";

let database: ReturnType<typeof grafeo.GrafeoDB.openReadOnly> | undefined;

const answer = async (line: string): Promise<Answer> => {
  try {
    const { file, statement, parameters, limit } = requestSchema.parse(JSON.parse(line));
    database ??= grafeo.GrafeoDB.openReadOnly(file);
    const options = limit === undefined ? { mode: "read" as const } : { mode: "read" as const, limit };
    return { result: await runQuery(database, statement, parameters, options) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
};

const write = (text: string): void => {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
};

for await (const line of createInterface({ input: createReadStream("", { fd: 0 }) })) {
  write(`${JSON.stringify(await answer(line))}\n`);
}
