import type { Value } from "./graph-store.ts";
import { exampleNames, statement } from "./statements.ts";

export interface ExampleParameter {
  readonly name: string;
  /** Its default. */
  readonly value: Value;
}

/** An investigation of `cypher/examples/`: a statement with what it answers. */
export interface CypherExample {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly parameters: readonly ExampleParameter[];
  readonly statement: string;
}

const parameterOf = (text: string): readonly ExampleParameter[] => {
  const match = /^\$?(\w+)\s*[=:]\s*(.*)$/.exec(text);
  if (!match) return [];
  const [, name = "", written = ""] = match;
  try {
    return [{ name, value: JSON.parse(written) as Value }];
  } catch {
    return [{ name, value: written.trim() }];
  }
};

/**
 * Read the header of an example: comment lines `// title: …`, `// question: …` and, for each parameter with its
 * default as JSON, `// parameter: name = …`.
 */
export const parseExample = (name: string, text: string): CypherExample => {
  let [title, question] = [name, ""];
  const parameters: ExampleParameter[] = [];
  for (const line of text.split("\n")) {
    const header = /^\/\/\s*(title|question|param(?:eter)?):\s*(.*)$/i.exec(line.trimEnd());
    const [, key = "", value = ""] = header ?? [];
    if (key === "title") title = value;
    else if (key === "question") question = value;
    else if (key !== "") parameters.push(...parameterOf(value));
  }
  return { name, title, question, parameters, statement: text };
};

/** All examples, by name. */
export const listExamples = (): readonly CypherExample[] =>
  exampleNames().map((name) => parseExample(name, statement("examples", name)));

/** The example of a name; undefined where there is none. */
export const findExample = (name: string): CypherExample | undefined =>
  exampleNames().includes(name) ? parseExample(name, statement("examples", name)) : undefined;
