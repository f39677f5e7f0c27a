#!/usr/bin/env node
import { createTerminal, exitCodes, note } from "./terminal.ts";
import { StatementTimeoutError } from "../store/errors.ts";

const interruption = new AbortController();
const terminal = createTerminal(process, interruption.signal);

// The first Ctrl-C ends the command cleanly; the second is for when that takes too long.
const interrupt = (): void => {
  if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
  note(terminal, "\nStopping. Ctrl-C again stops at once; nothing stored is lost.");
  interruption.abort();
};
process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);

// `newsgraph … | head` closes the pipe early; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.ok);
  throw error;
});

// Loaded only now, so that Ctrl-C is heeded while the commands load.
const { createProgram } = await import("./program.ts");
const { exitCodeOf, reportError } = await import("./report-error.ts");

try {
  await createProgram(terminal).parseAsync(process.argv);
  if (interruption.signal.aborted) process.exitCode = exitCodes.interrupted;
} catch (error) {
  reportError(terminal, error);
  process.exitCode = interruption.signal.aborted ? exitCodes.interrupted : exitCodeOf(error);
  // The embedded engine cannot stop a statement: only leaving ends the one that was given up.
  if (error instanceof StatementTimeoutError) process.exit();
}
