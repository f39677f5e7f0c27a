import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

export const root = resolve(import.meta.dirname, "../..");
export const shared = resolve(root, "../shared");
const main = join(root, "dist/cli/main.js");

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly messages: string;
}

export interface CliOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Start the compiled command line; nothing of the caller's own store or credentials reaches it. */
export const startCli = (parts: readonly string[], options: CliOptions = {}): ChildProcess => {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [main, ...parts], {
    cwd: options.cwd ?? root,
    env: { ...(PATH && { PATH }), ...(HOME && { HOME }), ...(TMPDIR && { TMPDIR }), ...options.env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(options.input ?? "");
  return child;
};

/** What a process printed, once it ended. */
export const finished = (child: ChildProcess): Promise<CliRun> =>
  new Promise((settle, reject) => {
    const [out, messages]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on("data", (part: Buffer) => out.push(part));
    child.stderr?.on("data", (part: Buffer) => messages.push(part));
    child.on("error", reject);
    child.on("close", (code) =>
      settle({
        code,
        out: Buffer.concat(out).toString("utf8"),
        messages: Buffer.concat(messages).toString("utf8"),
      }),
    );
  });

/** Run the compiled command line to its end. */
export const runCli = (parts: readonly string[], options: CliOptions = {}): Promise<CliRun> =>
  finished(startCli(parts, options));

/** A folder of the test's own, gone when it ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
