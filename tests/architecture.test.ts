import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");

/** What each room may import, as in the table of CONTRIBUTING.md. `npm` packages are named where a room is limited to some. */
const rooms: Readonly<
  Record<string, { readonly rooms: readonly string[]; readonly packages?: readonly string[] }>
> = {
  model: { rooms: [], packages: ["zod"] },
  util: { rooms: [], packages: [] },
  gazetteer: { rooms: ["model", "util"] },
  read: { rooms: ["model", "util", "gazetteer"] },
  clean: { rooms: ["model", "util", "gazetteer"] },
  annotate: { rooms: ["model", "util", "gazetteer"] },
  extract: { rooms: ["model", "util", "gazetteer"] },
  resolve: { rooms: ["model", "util", "gazetteer"] },
  export: { rooms: ["model", "util"], packages: [] },
  import: { rooms: ["model", "util"], packages: ["zod", "csv-parse"] },
  evaluate: { rooms: ["model", "util", "gazetteer"] },
  store: { rooms: ["model", "util", "gazetteer"] },
  serve: { rooms: ["model", "util", "store/graph-store.ts"] },
  cli: { rooms: ["pipeline", "serve", "store", "evaluate", "model", "util"] },
};

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );

const roomOf = (file: string): string => {
  const path = relative(source, file);
  return path.includes("/") ? (path.split("/")[0] ?? "") : path.replace(/\.ts$/, "");
};

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

describe("architecture", () => {
  it("should let each room import only what its row of the table allows", () => {
    const breaches: string[] = [];
    for (const file of filesOf(source)) {
      const room = roomOf(file);
      const rule = rooms[room];
      if (!rule) continue;
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith(".")) {
          const target = resolve(dirname(file), specifier);
          const inSource = relative(source, target);
          const allowed =
            roomOf(target) === room ||
            rule.rooms.some((name) => roomOf(target) === name || inSource === name);
          if (!allowed) breaches.push(`${relative(root, file)} imports ${specifier}`);
        } else if (!isBuiltin(specifier) && rule.packages && !rule.packages.includes(packageOf(specifier))) {
          breaches.push(`${relative(root, file)} imports ${specifier}`);
        }
      }
    }
    expect(breaches).toEqual([]);
  });

  it("should have no room that the table does not know", () => {
    const known = new Set([...Object.keys(rooms), "pipeline"]);
    expect([...new Set(filesOf(source).map(roomOf))].filter((room) => !known.has(room))).toEqual([]);
  });

  it("should use process only in the command line", () => {
    const users = filesOf(source)
      .filter((file) => roomOf(file) !== "cli")
      .filter((file) =>
        /(?<![\w.])process\.(?:env|argv|exit|stdin|stdout|stderr|cwd|on)\b|from "node:process"/.test(
          readFileSync(file, "utf8"),
        ),
      );
    expect(users.map((file) => relative(root, file))).toEqual([]);
  });

  it("should let only the store read cypher/", () => {
    const readers = filesOf(source)
      .filter((file) => roomOf(file) !== "store")
      .filter((file) => /["'`/]cypher\/(?:schema|write|read)/.test(readFileSync(file, "utf8")));
    expect(readers.map((file) => relative(root, file))).toEqual([]);
  });

  it("should let only viz/src/graph touch sigma, and the viewer import only types from the server's contract", () => {
    const viewer = join(root, "viz/src");
    const breaches: string[] = [];
    for (const file of filesOf(viewer)) {
      for (const specifier of importsOf(file)) {
        if (/^(sigma|@sigma)(\/|$)/.test(specifier) && !file.startsWith(join(viewer, "graph/"))) {
          breaches.push(`${relative(root, file)} imports ${specifier}`);
        }
        const target = specifier.startsWith(".") ? resolve(dirname(file), specifier) : "";
        if (target.startsWith(source) && target !== join(source, "serve/contract.ts")) {
          breaches.push(`${relative(root, file)} imports ${specifier}`);
        }
      }
    }
    expect(breaches).toEqual([]);
  });

  it("should have named exports only and files of at most 300 lines", () => {
    const breaches = [...filesOf(source), ...filesOf(join(root, "viz/src"))].filter((file) => {
      const text = readFileSync(file, "utf8");
      return /^export default\b/m.test(text) || text.split("\n").length > 301;
    });
    expect(breaches.map((file) => relative(root, file))).toEqual([]);
  });
});
