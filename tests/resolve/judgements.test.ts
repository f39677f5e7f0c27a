import { mkdtemp, readFile, rm, writeFile, appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { array, assert, asyncProperty, constantFrom, nat, record } from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChainRecord } from "../../src/model/entity.ts";
import { activeJudgements } from "../../src/resolve/judgements.ts";
import { openLedger, readLedger, type Ledger } from "../../src/resolve/ledger.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { chain, stream } from "./fixtures.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledger-"));
});
afterEach(() => rm(folder, { recursive: true }));

let tick = 0;
const ledger = (name = "l.jsonl"): Ledger =>
  openLedger(join(folder, name), { author: "ann", now: () => new Date(1_700_000_000_000 + 1000 * tick++) });

const evidence = (record_: ChainRecord) => ({ chain: record_.id, name: record_.name, type: record_.type });

const corpus: readonly ChainRecord[] = [
  chain("a1:0-5", "PERSON", "Ana Lima"),
  chain("a2:0-5", "PERSON", "Ana Lima"),
  chain("a3:0-5", "PERSON", "Anna Limova"),
  chain("a4:0-5", "ORG", "Acme Robotics"),
  chain("a5:0-5", "ORG", "Zenith Labs"),
  chain("a6:0-5", "PLACE", "Paris"),
];

const at = (index: number): ChainRecord => corpus[index % corpus.length] ?? chain("x:0-1", "PERSON", "x");

const groups = async (judgements: Awaited<ReturnType<Ledger["list"]>>, chains = corpus) =>
  (await resolve(stream(chains), { judgements })).entities.map((entity) =>
    entity.members.map((member) => member.chain),
  );

describe("judgements", () => {
  it("should make merge then undo the identity", async () => {
    await assert(
      asyncProperty(
        array(
          record({ kind: constantFrom("merge", "apart", "split", "rename", "drop"), a: nat(5), b: nat(5) }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        nat(5),
        nat(5),
        async (rows, a, b) => {
          const book = ledger(`p${tick}.jsonl`);
          for (const row of rows) {
            await book.add({
              kind: row.kind as "merge",
              subjects: [evidence(at(row.a)), evidence(at(row.b))],
              value: row.kind === "rename" ? "New Name" : undefined,
              reason: "",
            });
          }
          const before = await resolve(stream(corpus), { judgements: await book.list() });
          const merge = await book.add({
            kind: "merge",
            subjects: [evidence(at(a)), evidence(at(b))],
            value: undefined,
            reason: "",
          });
          await book.undo(merge.id);
          expect(await resolve(stream(corpus), { judgements: await book.list() })).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("should merge what nothing else would, and say so", async () => {
    const book = ledger();
    await book.add({
      kind: "merge",
      subjects: [evidence(at(3)), evidence(at(4))],
      value: undefined,
      reason: "rebranded",
    });
    const { entities } = await resolve(stream(corpus), { judgements: await book.list() });
    const merged = entities.find((entity) => entity.members.length === 2 && entity.type === "ORG");
    expect(merged).toMatchObject({ judged: true });
    expect(merged?.members.map((member) => member.reason)).toContain("merged by a person");
  });

  it("should keep apart two chains of one name, and undo it", async () => {
    const book = ledger();
    expect(await groups([])).toContainEqual(["a1:0-5", "a2:0-5"]);
    const { id } = await book.add({
      kind: "apart",
      subjects: [evidence(at(0)), evidence(at(1))],
      value: undefined,
      reason: "",
    });
    const parted = await groups(await book.list());
    expect(parted).toContainEqual(["a1:0-5"]);
    expect(parted).toContainEqual(["a2:0-5"]);
    await book.undo(id);
    expect(await groups(await book.list())).toEqual(await groups([]));
  });

  it("should take chains out with a split, rename, retype and drop", async () => {
    const book = ledger();
    await book.add({ kind: "split", subjects: [evidence(at(1))], value: undefined, reason: "" });
    await book.add({ kind: "rename", subjects: [evidence(at(0))], value: "Ana Lima (senator)", reason: "" });
    await book.add({ kind: "retype", subjects: [evidence(at(5))], value: "ORG", reason: "the band" });
    await book.add({ kind: "drop", subjects: [evidence(at(4))], value: undefined, reason: "no entity" });
    const { entities } = await resolve(stream(corpus), { judgements: await book.list() });
    const of = (id: string) =>
      entities.find((entity) => entity.members.some((member) => member.chain === id));
    expect(of("a1:0-5")).toMatchObject({ name: "Ana Lima (senator)", aliases: ["Ana Lima"] });
    expect(of("a1:0-5")?.id).not.toBe(of("a2:0-5")?.id);
    expect(of("a6:0-5")?.type).toBe("ORG");
    expect(of("a5:0-5")).toBeUndefined();
  });

  it("should hold after extraction moved a mention, by name, type and article", async () => {
    const book = ledger();
    await book.add({
      kind: "merge",
      subjects: [evidence(at(3)), evidence(at(4))],
      value: undefined,
      reason: "",
    });
    const moved = corpus.map((row) => (row.id === "a5:0-5" ? { ...row, id: "a5:40-51" } : row));
    expect(await groups(await book.list(), moved)).toContainEqual(["a4:0-5", "a5:40-51"]);
  });

  it("should give the same entities from a copy of the ledger alone", async () => {
    const book = ledger();
    await book.add({
      kind: "apart",
      subjects: [evidence(at(0)), evidence(at(1))],
      value: undefined,
      reason: "",
    });
    const second = await book.add({
      kind: "merge",
      subjects: [evidence(at(1)), evidence(at(2))],
      value: undefined,
      reason: "",
    });
    const undone = await book.undo(second.id);
    await book.undo(undone.id);
    await writeFile(join(folder, "copy.jsonl"), await readFile(book.file));
    const copied = await readLedger(join(folder, "copy.jsonl"));
    expect(activeJudgements(copied)).toHaveLength(2);
    expect(await groups(copied)).toEqual(await groups(await book.list()));
    expect(await groups(copied)).toContainEqual(["a2:0-5", "a3:0-5"]);
  });

  it("should survive a line cut off by a crash and name a broken one", async () => {
    const book = ledger();
    const first = await book.add({ kind: "drop", subjects: [evidence(at(0))], value: undefined, reason: "" });
    await appendFile(book.file, '{"id":"torn');
    expect(await book.list()).toEqual([first]);
    const second = await book.add({
      kind: "drop",
      subjects: [evidence(at(1))],
      value: undefined,
      reason: "",
    });
    expect(await book.list()).toEqual([first, second]);
    await appendFile(book.file, "nonsense\n");
    await expect(book.list()).rejects.toMatchObject({ code: "ledger-broken", item: `${book.file}:3` });
    await expect(ledger("other.jsonl").undo("j0")).rejects.toMatchObject({ code: "judgement-unknown" });
  });
});
