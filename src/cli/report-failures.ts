import type { Failure, Skip } from "../model/outcome.ts";
import { exitCodes, note, printable } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

/** Name every item that failed and, where few, what was left out; sets the exit code. */
export const reportFailures = (
  terminal: Terminal,
  failed: readonly Failure[],
  skipped: readonly Skip[] = [],
): void => {
  const { messageColors } = terminal;
  for (const { item, reason } of skipped.slice(0, 10)) {
    note(terminal, messageColors.dim(printable(`left out ${item}: ${reason}`)));
  }
  if (skipped.length > 10) note(terminal, messageColors.dim(`… and ${skipped.length - 10} more left out`));
  if (failed.length === 0) return;
  note(terminal, messageColors.red(`${failed.length} item${failed.length === 1 ? "" : "s"} failed:`));
  for (const { item, reason } of failed) note(terminal, printable(`  ${item}: ${reason}`));
  terminal.setExitCode(exitCodes.failed);
};
