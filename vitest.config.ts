import { env } from "node:process";
import { defineConfig } from "vitest/config";

// `.ci/run` reads the counts from a file, so that what people see stays vitest's own output.
const results = env["NEWSGRAPH_TEST_RESULTS"];

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/setup/build.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores: more forks only add memory and contention.
    maxWorkers: 2,
    reporters: results === undefined ? ["default"] : ["default", ["json", { outputFile: results }]],
  },
});
