import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { NewsgraphError } from "../model/errors.ts";
import { judgementSchema, type Judgement } from "../model/judgement.ts";

/** What a person decided, before it has an id and a time. */
export type NewJudgement = Pick<Judgement, "kind" | "subjects" | "value" | "reason">;

/** The judgements of one store, in a JSONL file that is only ever appended to. */
export interface Ledger {
  readonly file: string;
  /** All lines in order of time, undo lines included. A file that does not exist holds none. */
  list(): Promise<readonly Judgement[]>;
  /** Appends and returns once it is on the disk. */
  add(judgement: NewJudgement): Promise<Judgement>;
  /** Appends a line that undoes the judgement of that id; undoing an undo brings its target back. */
  undo(id: string, reason?: string): Promise<Judgement>;
}

export interface LedgerOptions {
  /** Who judges, as it will be kept. */
  readonly author: string;
  /** The time, by default the clock's. */
  readonly now?: () => Date;
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";

const unreadable = (file: string, cause: unknown): NewsgraphError =>
  new NewsgraphError(
    "ledger-unreadable",
    `The judgements in ${file} cannot be read; check its permissions.`,
    { item: file, cause },
  );

/**
 * Reads a ledger. A last line without its line break was cut off by a crash before it was acknowledged, and is left out.
 * @throws NewsgraphError "ledger-broken" naming file and line, "ledger-unreadable".
 */
export const readLedger = async (file: string): Promise<readonly Judgement[]> => {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw unreadable(file, cause);
  }
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [judgementSchema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new NewsgraphError(
        "ledger-broken",
        `Line ${index + 1} of ${file} is no judgement; mend or remove that line, the others are kept.`,
        { item: `${file}:${index + 1}`, cause },
      );
    }
  });
};

const append = async (file: string, judgement: Judgement): Promise<void> => {
  try {
    const handle = await open(file, "a+");
    try {
      const { size } = await handle.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await handle.read(last, 0, 1, size - 1);
      // What a crash cut off ends here, so that it cannot swallow this line.
      if (size > 0 && last[0] !== 10) await handle.truncate((await handle.readFile()).lastIndexOf(10) + 1);
      await handle.write(`${JSON.stringify(judgement)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new NewsgraphError(
      "ledger-unwritable",
      `The judgement could not be kept in ${file}; check the disk and the file's permissions, and decide again.`,
      { item: file, cause },
    );
  }
};

/** Opens the ledger in `file`; nothing is written until something is decided. */
export const openLedger = (file: string, { author, now = () => new Date() }: LedgerOptions): Ledger => {
  const complete = async (content: NewJudgement, undoes?: string): Promise<Judgement> => {
    const madeAt = now().toISOString();
    const known = await readLedger(file);
    const subject = JSON.stringify([
      content.kind,
      content.subjects,
      content.value,
      undoes,
      madeAt,
      known.length,
    ]);
    const judgement = judgementSchema.parse({
      id: `j${createHash("sha256").update(subject).digest("hex").slice(0, 16)}`,
      kind: content.kind,
      subjects: content.subjects,
      ...(content.value === undefined ? {} : { value: content.value }),
      reason: content.reason,
      author,
      madeAt,
      ...(undoes === undefined ? {} : { undoes }),
    });
    await append(file, judgement);
    return judgement;
  };
  return {
    file,
    list: () => readLedger(file),
    add: (judgement) => complete(judgement),
    undo: async (id, reason = "") => {
      const target = (await readLedger(file)).find((judgement) => judgement.id === id);
      if (!target) {
        throw new NewsgraphError(
          "judgement-unknown",
          `There is no judgement ${id} in ${file}; newsgraph review --list shows them.`,
          { item: id },
        );
      }
      const { kind, subjects, value } = target;
      return complete({ kind, subjects, value, reason }, id);
    },
  };
};
