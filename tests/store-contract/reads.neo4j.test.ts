import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { GraphStore, Parameters, Row, Value } from "../../src/store/graph-store.ts";
import { canonical } from "../../src/store/rows.ts";
import { embeddedEngine, neo4jEngine } from "./engines.ts";
import { openSample } from "./examples-contract.ts";

const names = readdirSync(join(import.meta.dirname, "../../cypher/read"))
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => file.slice(0, -".cypher".length));

/** Values for every parameter that a statement of `cypher/read/` may have. */
const parametersOf = async (store: GraphStore): Promise<Parameters> => {
  const ids = async (statement: string): Promise<readonly Value[]> =>
    (await store.query(statement, {}, { mode: "read" })).rows.map((row) => row["id"] ?? null);
  const everything = await ids("MATCH (n) RETURN n.id AS id ORDER BY id");
  const [first = null] = await ids("MATCH (e:Person {name: 'Belousov'}) RETURN e.id AS id");
  const [chain = null] = await ids(
    "MATCH (m:Mention)-[:REFERS_TO]->() RETURN m.chain AS id ORDER BY id LIMIT 1",
  );
  return {
    id: first,
    chain,
    ids: everything,
    articles: await ids("MATCH (a:Article) RETURN a.id AS id ORDER BY id"),
    after: "",
    label: "Entity",
    limit: 1000,
    text: "Belousov",
    folded: "belousov",
    part: "bel",
  };
};

/** Neither the order of lists nor of rows without ORDER BY is part of an answer. */
const settled = (rows: readonly Row[]): readonly string[] =>
  rows
    .map((row) =>
      canonical(
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            Array.isArray(value) ? value.map((item: Value) => canonical(item)).toSorted() : value,
          ]),
        ),
      ),
    )
    .toSorted();

describe("statements of cypher/read on both engines", () => {
  const engines = { embedded: embeddedEngine(), neo4j: neo4jEngine(inject("neo4j")) };
  let embedded: GraphStore;
  let neo4j: GraphStore;
  let parameters: Parameters;
  beforeAll(async () => {
    embedded = await openSample(engines.embedded);
    neo4j = await openSample(engines.neo4j);
    parameters = await parametersOf(embedded);
  }, 240_000);
  afterAll(async () => {
    await engines.embedded.close();
    await engines.neo4j.close();
  });

  it.each(names)("should give the same rows: %s", async (name) => {
    expect(settled((await neo4j.read(name, parameters)).rows)).toEqual(
      settled((await embedded.read(name, parameters)).rows),
    );
  });
});
