import { Command } from "commander";
import { runChecks } from "../doctor/checks.ts";
import type { CheckResult } from "../doctor/checks.ts";
import { addStoreOption } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { exitCodes, print, printJson, printable } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";

interface Options extends StoreOption {
  readonly json?: boolean;
}

const mark = (terminal: Terminal, { status }: CheckResult): string => {
  const { colors } = terminal;
  if (status === "ok") return colors.green("ok     ");
  return status === "missing" ? colors.yellow("absent ") : colors.red("broken ");
};

const run = async (terminal: Terminal, options: Options): Promise<void> => {
  const results: CheckResult[] = [];
  for await (const result of runChecks(terminal, options)) {
    results.push(result);
    if (options.json === true) continue;
    print(
      terminal,
      printable(`${result.check.padEnd(10)} `) + mark(terminal, result) + printable(result.detail),
    );
    if (result.mend !== undefined) print(terminal, printable(`${" ".repeat(18)}→ ${result.mend}`));
  }
  if (options.json === true) printJson(terminal, results);
  if (results.some(({ status }) => status === "broken")) terminal.setExitCode(exitCodes.failed);
};

const help = `
"absent" is something that only some uses need; "broken" has to be mended, and doctor then exits with 1.`;

export const doctorCommand = (terminal: Terminal): Command =>
  addStoreOption(
    new Command("doctor").description("check that everything newsgraph needs is there and works"),
  )
    .option("--json", "print the checks as JSON")
    .addHelpText("after", help)
    .action((options: Options) => run(terminal, options));
