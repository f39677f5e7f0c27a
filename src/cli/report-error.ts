import { CommanderError } from "commander";
import { NewsgraphError } from "../model/errors.ts";
import { exitCodes, note, printable } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

/** A command was called in a way it does not understand; exits with 2. */
export class UsageError extends NewsgraphError {
  constructor(message: string, options: { readonly item?: string; readonly cause?: unknown } = {}) {
    super("USAGE", message, options);
  }
}

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: "does not exist. Check the path.",
  EACCES: "cannot be opened: permission denied. Check its owner and mode.",
  EISDIR: "is a folder where a file is needed.",
  ENOSPC: "cannot be written: the disk is full. Free some space and run the same command again.",
  EROFS: "cannot be written: the file system is read-only. Choose another place with --store.",
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && typeof error.code === "string";

/** One line that says what happened, to what, and what to do. */
export const describeError = (error: unknown): string => {
  if (error instanceof NewsgraphError) {
    const about = error.item === undefined || error.message.includes(error.item) ? "" : `${error.item}: `;
    return printable(`${about}${error.message}`);
  }
  if (isSystemError(error)) {
    const reason = systemReasons[error.code ?? ""];
    if (reason !== undefined && error.path !== undefined) return printable(`${error.path} ${reason}`);
  }
  return printable(error instanceof Error ? error.message : String(error));
};

/** The exit code that an error ends the command with. */
export const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof UsageError) return exitCodes.usage;
  if (error instanceof Error && error.name === "AbortError") return exitCodes.interrupted;
  return exitCodes.failed;
};

/** Tell the person what went wrong; the stack only with NEWSGRAPH_DEBUG, since it helps nobody else. */
export const reportError = (terminal: Terminal, error: unknown): void => {
  if (error instanceof CommanderError) return;
  if (terminal.signal.aborted && exitCodeOf(error) === exitCodes.interrupted) {
    note(terminal, "Stopped. What was finished is stored; the same command goes on from there.");
    return;
  }
  note(terminal, `${terminal.messageColors.red("error:")} ${describeError(error)}`);
  if ((terminal.env["NEWSGRAPH_DEBUG"] ?? "") !== "" && error instanceof Error) {
    note(terminal, error.stack ?? "");
    if (error.cause !== undefined) note(terminal, `caused by: ${String(error.cause)}`);
  }
};
