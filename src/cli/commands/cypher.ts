import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { findExample, listExamples } from "../../store/cypher-examples.ts";
import type { GraphStore, Parameters, QueryResult, Value } from "../../store/graph-store.ts";
import { runCypherPrompt } from "../cypher-prompt.ts";
import { UsageError } from "../report-error.ts";
import { splitStatements } from "../split-statements.ts";
import { addStoreOption, withExistingStore, withStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { renderCsv, renderTable } from "../table.ts";
import { note, print, printJson, readInput } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import { wholeNumber } from "./ingest.ts";

interface Options extends StoreOption {
  readonly file?: string;
  readonly example?: string;
  readonly examples?: boolean;
  readonly param: Parameters;
  readonly write?: boolean;
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly wide?: boolean;
  readonly limit?: number;
  readonly timeout: number;
}

/** One `name=value`; the value is JSON where it parses as such, else text. */
export const collectParameter = (text: string, before: Parameters): Parameters => {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("It has to look like name=value.");
  const name = text.slice(0, at);
  const written = text.slice(at + 1);
  let value: Value = written;
  try {
    value = JSON.parse(written) as Value;
  } catch {
    // Not JSON: the words themselves.
  }
  return { ...before, [name]: value };
};

/** Print what a statement answered, in the form that the options ask for. */
export const printResult = (
  terminal: Terminal,
  result: QueryResult,
  form: { readonly csv?: boolean; readonly json?: boolean; readonly wide?: boolean },
): void => {
  if (form.json === true) printJson(terminal, result.rows);
  else if (form.csv === true) terminal.output.write(renderCsv(result));
  else {
    if (result.columns.length > 0) print(terminal, renderTable(result, form));
    const rows = `${result.rows.length}${result.truncated ? " of more" : ""} row${result.rows.length === 1 ? "" : "s"}`;
    const writes = result.writes > 0 ? `, ${result.writes} writes` : "";
    note(terminal, terminal.messageColors.dim(`${rows}${writes}, ${Math.round(result.elapsed)} ms`));
  }
};

interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

const readStatement = async (
  terminal: Terminal,
  argument: string | undefined,
  options: Options,
): Promise<Statement | undefined> => {
  const given = [argument, options.file, options.example].filter((each) => each !== undefined);
  if (given.length > 1) throw new UsageError("Give one of a statement, --file and --example.");
  if (options.example !== undefined) {
    const example = findExample(options.example);
    if (example === undefined) {
      throw new UsageError(`There is no example ${options.example}. newsgraph cypher --examples lists them.`);
    }
    const defaults = Object.fromEntries(example.parameters.map(({ name, value }) => [name, value]));
    return { text: example.statement, parameters: { ...defaults, ...options.param } };
  }
  if (options.file !== undefined) {
    return { text: readFileSync(resolve(terminal.cwd, options.file), "utf8"), parameters: options.param };
  }
  if (argument !== undefined && argument !== "-") return { text: argument, parameters: options.param };
  if (argument === undefined && terminal.interactive) return undefined;
  const text = await readInput(terminal);
  if (text.trim() === "") throw new UsageError("Standard input holds no statement.");
  return { text, parameters: options.param };
};

const showExamples = (terminal: Terminal, json: boolean): void => {
  const all = listExamples();
  if (json) printJson(terminal, all);
  else {
    for (const { name, title, question, parameters } of all) {
      print(terminal, `${terminal.colors.bold(name)}  ${title}`);
      if (question !== "") print(terminal, `    ${question}`);
      for (const parameter of parameters) {
        print(
          terminal,
          terminal.colors.dim(`    --param ${parameter.name}=${JSON.stringify(parameter.value)}`),
        );
      }
    }
  }
};

const run = async (terminal: Terminal, argument: string | undefined, options: Options): Promise<void> => {
  if (options.examples === true) return showExamples(terminal, options.json === true);
  const statement = await readStatement(terminal, argument, options);
  const settings = {
    mode: options.write === true ? "write" : "read",
    timeout: options.timeout * 1000,
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  } as const;
  const answer = (store: GraphStore, { text, parameters }: Statement): Promise<QueryResult> =>
    store.query(text, parameters, settings);
  // A script may fill a store that is not there yet.
  const open = options.write === true ? withStore : withExistingStore;
  await open(terminal, options, async (store) => {
    const script = statement === undefined ? [] : splitStatements(statement.text);
    if (statement !== undefined && script.length > 1) {
      let writes = 0;
      for (const text of script) {
        terminal.signal.throwIfAborted();
        const result = await answer(store, { ...statement, text });
        writes += result.writes;
        if (result.columns.length > 0) printResult(terminal, result, options);
      }
      return note(terminal, `${script.length} statements, ${writes} writes`);
    }
    if (statement !== undefined) return printResult(terminal, await answer(store, statement), options);
    return runCypherPrompt(terminal, store.info, async (text) =>
      printResult(terminal, await answer(store, { text, parameters: options.param }), options),
    );
  });
};

const help = `
Examples:
  newsgraph cypher 'MATCH (p:Person) RETURN p.name, p.articles ORDER BY p.articles DESC LIMIT 10'
  newsgraph cypher --example who-met-whom
  newsgraph cypher 'MATCH (e:Entity {name: $name}) RETURN e' --param name='Narendra Modi' --json
  newsgraph cypher --file question.cypher --csv > answer.csv
  newsgraph cypher                                a prompt with history

Statements only read unless --write is given.`;

export const cypherCommand = (terminal: Terminal): Command =>
  addStoreOption(
    new Command("cypher")
      .description("ask the graph in Cypher")
      .argument("[statement]", "the statement, or - for standard input"),
  )
    .option("-f, --file <path>", "read the statement, or several that end with semicolons, from a file")
    .option("-e, --example <name>", "run an investigation that comes with newsgraph")
    .option("--examples", "list those investigations")
    .option("-p, --param <name=value>", "a parameter, as JSON or text; can be repeated", collectParameter, {})
    .option("--write", "let the statement change the graph")
    .option("--csv", "print CSV")
    .option("--json", "print an array of rows as objects")
    .option("--wide", "do not cut long cells")
    .option("--limit <rows>", "print at most this many rows", wholeNumber(1))
    .option("--timeout <seconds>", "end the statement after this long", wholeNumber(1), 120)
    .addHelpText("after", help)
    .action((statement: string | undefined, options: Options) => run(terminal, statement, options));
