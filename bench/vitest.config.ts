import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Benches are TypeScript like everything else; vitest is what runs it here without another tool.
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, ".."),
    include: ["bench/**/*.bench.ts"],
    testTimeout: 0,
    hookTimeout: 0,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
