import { readFileSync } from "node:fs";
import { Command } from "commander";
import { cypherCommand } from "./commands/cypher.ts";
import { diffCommand } from "./commands/diff.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { exportCommand } from "./commands/export.ts";
import { extractCommand } from "./commands/extract.ts";
import { importCommand } from "./commands/import.ts";
import { ingestCommand } from "./commands/ingest.ts";
import { retractCommand } from "./commands/retract.ts";
import { reviewCommand } from "./commands/review.ts";
import { showCommand } from "./commands/show.ts";
import { statusCommand } from "./commands/status.ts";
import { viewCommand } from "./commands/view.ts";
import { whyCommand } from "./commands/why.ts";
import type { Terminal } from "./terminal.ts";

/** Each command is one file under `commands/` that makes its `Command`. */
export type CommandFactory = (terminal: Terminal) => Command;

const commands: readonly CommandFactory[] = [
  ingestCommand,
  statusCommand,
  showCommand,
  cypherCommand,
  viewCommand,
  extractCommand,
  exportCommand,
  importCommand,
  diffCommand,
  retractCommand,
  evaluateCommand,
  reviewCommand,
  whyCommand,
  doctorCommand,
];

const version = (): string => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
};

const introduction = `Reads news articles, finds people, organisations, places and events and what is claimed about
them, and keeps it as a graph in which every fact leads to its sentence. Works offline.`;

const epilogue = `
Environment:
  NEWSGRAPH_STORE                 the store, where --store is not given (./newsgraph.grafeo)
  NEWSGRAPH_NEO4J_USER, _PASSWORD credentials of a neo4j:// store (or NEO4J_USER, NEO4J_PASSWORD)
  NO_COLOR                        no colours
  NEWSGRAPH_DEBUG                 stack traces with errors

Exit codes: 0 done; 1 something failed; 2 wrong usage; 130 stopped with Ctrl-C.`;

/** The whole command line. */
export const createProgram = (terminal: Terminal): Command => {
  const program = new Command("newsgraph")
    .description(introduction)
    .version(version(), "-V, --version", "print the version")
    .option("--no-color", "no colours (as NO_COLOR does)")
    .showHelpAfterError("(newsgraph --help lists the commands, newsgraph COMMAND --help its options)")
    .showSuggestionAfterError()
    .addHelpText("after", epilogue);
  for (const create of commands) program.addCommand(create(terminal));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.messages.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, terminal.messageColors.red("error:"))),
    });
  }
  return program;
};
