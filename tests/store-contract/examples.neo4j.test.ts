import { afterAll, expect, inject, it } from "vitest";
import { listExamples } from "../../src/store/cypher-examples.ts";
import { embeddedEngine, neo4jEngine } from "./engines.ts";
import { examplesContract, openSample, runExample } from "./examples-contract.ts";

examplesContract(neo4jEngine(inject("neo4j")));

const engines = [embeddedEngine(), neo4jEngine(inject("neo4j"))];
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

it("should get the same rows from both engines for every example", async () => {
  const [embedded, neo4j] = [
    await openSample(engines[0] ?? embeddedEngine()),
    await openSample(engines[1] ?? embeddedEngine()),
  ];
  for (const example of listExamples()) {
    const { name } = example;
    expect({ name, rows: await runExample(neo4j, example) }).toEqual({
      name,
      rows: await runExample(embedded, example),
    });
  }
});
