import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

/** Compile the command line once a run, where the sources are newer than what is in dist: the tests of commands start it as a process. */
export const setup = (): void => {
  const compiled = join(root, "dist/cli");
  if (existsSync(compiled) && newest(compiled) > newest(join(root, "src"))) return;
  // A type error is typecheck's to report; the compiler emits all the same.
  spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json"], {
    cwd: root,
    stdio: "ignore",
  });
};
