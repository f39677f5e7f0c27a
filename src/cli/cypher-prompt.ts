import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { homedir } from "node:os";
import { createInterface } from "node:readline/promises";
import type { StoreInfo } from "../store/graph-store.ts";
import { reportError } from "./report-error.ts";
import { note } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

const historySize = 500;

const historyPath = (terminal: Terminal): string =>
  join(terminal.env["XDG_STATE_HOME"] ?? join(homedir(), ".local", "state"), "newsgraph", "cypher-history");

const loadHistory = (path: string): string[] => {
  try {
    // readline wants the newest first; the file has it last.
    return readFileSync(path, "utf8").split("\n").filter(Boolean).toReversed();
  } catch {
    return [];
  }
};

const saveHistory = (path: string, history: readonly string[]): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${history.slice(0, historySize).toReversed().join("\n")}\n`, { mode: 0o600 });
  } catch {
    // A history that cannot be kept is no reason to fail a session that worked.
  }
};

/**
 * Ask for statements until the end of input or `:exit`. A statement ends with a semicolon or an empty
 * line, so that it may run over several lines. An error in one is told, and the prompt goes on.
 */
export const runCypherPrompt = async (
  terminal: Terminal,
  info: StoreInfo,
  answer: (statement: string) => Promise<void>,
): Promise<void> => {
  const path = historyPath(terminal);
  note(terminal, `${info.location} (${info.engine}). End a statement with ; or an empty line. :exit leaves.`);
  const lines = createInterface({
    input: terminal.input,
    output: terminal.messages,
    history: loadHistory(path),
    historySize,
    removeHistoryDuplicates: true,
    signal: terminal.signal,
  });
  lines.on("history", (history: readonly string[]) => saveHistory(path, history));
  lines.setPrompt("cypher> ");
  lines.prompt();
  let statement = "";
  for await (const line of lines) {
    if (statement === "" && /^\s*:(?:exit|quit|q)\s*$/.test(line)) break;
    statement = statement === "" ? line : `${statement}\n${line}`;
    const isWhole = statement.trimEnd().endsWith(";") || (line.trim() === "" && statement.trim() !== "");
    if (isWhole) {
      try {
        await answer(statement.trim().replace(/;$/, ""));
      } catch (error) {
        reportError(terminal, error);
      }
    }
    if (isWhole || statement.trim() === "") statement = "";
    lines.setPrompt(statement === "" ? "cypher> " : "   ...> ");
    lines.prompt();
  }
  lines.close();
};
