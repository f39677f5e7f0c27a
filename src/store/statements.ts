import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../cypher/", import.meta.url);
const cache = new Map<string, string>();

/** The text of `cypher/<folder>/<name>.cypher`, with its header; read once. */
export const statement = (folder: "read" | "read/neo4j" | "write" | "examples", name: string): string => {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new TypeError(`not a statement's name: ${name}`);
  const key = `${folder}/${name}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${key}.cypher`, root), "utf8");
  cache.set(key, text);
  return text;
};

/** The statements of one folder of `cypher/` in order of their file names. */
export const statementsOf = (folder: "schema" | "schema/embedded" | "schema/neo4j"): readonly string[] => {
  const files = readdirSync(new URL(`${folder}/`, root)).filter((name) => name.endsWith(".cypher"));
  return files.toSorted().map((name) => readFileSync(new URL(`${folder}/${name}`, root), "utf8"));
};

/** The names of `cypher/examples/`, sorted, without extension. */
export const exampleNames = (): readonly string[] =>
  readdirSync(new URL("examples/", root))
    .filter((name) => name.endsWith(".cypher"))
    .map((name) => name.slice(0, -".cypher".length))
    .toSorted();
