import { createReadStream } from "node:fs";
import { join, resolve as resolvePath } from "node:path";
import { createInterface } from "node:readline";
import { beforeAll, describe, expect, it } from "vitest";
import { goldRecordSchema, type GoldRecord } from "../../src/model/gold.ts";
import { createIdentityPredictor } from "../../src/pipeline/identity-predictor.ts";
import { aliases, namesakes } from "./development-pairs.ts";

const data = resolvePath(import.meta.dirname, "../../../shared/data");
const files = ["relations/knowledgenet.jsonl", "entities/gum.train.jsonl"];

const readGold = async function* (ids: ReadonlySet<string>): AsyncGenerator<GoldRecord> {
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(join(data, file)) })) {
      const id = /"id":\s*"([^"]+)"/.exec(line)?.[1];
      if (id !== undefined && ids.has(id)) yield goldRecordSchema.parse(JSON.parse(line));
    }
  }
};

const entityOf = new Map<string, string>();

beforeAll(async () => {
  const ids = new Set([...namesakes, ...aliases].flatMap(([left, , right]) => [left, right]));
  const texts = new Map<string, string>();
  const records = async function* (): AsyncGenerator<GoldRecord> {
    for await (const record of readGold(ids)) {
      texts.set(record.id, record.text);
      yield record;
    }
  };
  const predictor = await createIdentityPredictor();
  for (const { id, start, end, entity } of await predictor.entities(records())) {
    entityOf.set(`${id}\t${(texts.get(id) ?? "").slice(start, end)}`, entity);
  }
  await predictor.dispose();
}, 300_000);

const entity = (document: string, name: string): string => {
  const found = entityOf.get(`${document}\t${name}`);
  if (found === undefined) throw new Error(`${name} is not in ${document}`);
  return found;
};

describe("names of the development data", () => {
  for (const [left, name, right, other] of namesakes) {
    it(`should keep apart ${name} of ${left} and ${other} of ${right}`, () => {
      expect(entity(left, name)).not.toBe(entity(right, other));
    });
  }

  for (const [left, name, right, other] of aliases) {
    it(`should tie ${name} of ${left} to ${other} of ${right}`, () => {
      expect(entity(left, name)).toBe(entity(right, other));
    });
  }
});
