import { env } from "node:process";
import { defineConfig } from "vitest/config";

// `.ci/run` reads the counts from a file, so that what people see stays vitest's own output.
const results = env["NEWSGRAPH_TEST_RESULTS"];

/** Tests that need a real Neo4j; they share one server, so they run one file after another. */
const onNeo4j = "tests/**/*.neo4j.test.ts";

export default defineConfig({
  test: {
    // Tests of the command line start real processes; on a busy machine each takes many seconds.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // A second, the default, is less than software WebGL takes for a frame on shared cores.
    expect: { poll: { timeout: 60_000, interval: 200 } },
    // Two cores: more forks only add memory and contention.
    maxWorkers: 2,
    reporters: results === undefined ? ["default"] : ["default", ["json", { outputFile: results }]],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [onNeo4j],
          globalSetup: ["tests/setup/build.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "neo4j",
          include: [onNeo4j],
          globalSetup: ["tests/setup/build.ts", "tests/setup/neo4j.ts"],
          maxWorkers: 1,
          // A server that has just started plans each statement for the first time.
          testTimeout: 240_000,
        },
      },
    ],
  },
});
