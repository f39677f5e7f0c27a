import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { openStore } from "../../src/store/open-store.ts";

/** A way to get an empty, prepared store; `close` gives its resources back. */
export interface EngineUnderTest {
  readonly name: string;
  readonly open: () => Promise<GraphStore>;
  readonly close: () => Promise<void>;
}

/** Each store in a new file, so that none sees another's graph. */
export const embeddedEngine = (): EngineUnderTest => {
  const opened: GraphStore[] = [];
  const folders: string[] = [];
  return {
    name: "embedded",
    open: async () => {
      const folder = await mkdtemp(join(tmpdir(), "newsgraph-store-"));
      folders.push(folder);
      const store = await openStore(join(folder, "graph.grafeo"));
      opened.push(store);
      await store.prepare();
      return store;
    },
    close: async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
};

/** One server, emptied for each store; the tests of a file run one after another. */
export const neo4jEngine = (server: {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}): EngineUnderTest => {
  const opened: GraphStore[] = [];
  return {
    name: "neo4j",
    open: async () => {
      const store = await openStore(server.uri, { credentials: server });
      opened.push(store);
      await store.query("MATCH (n) DETACH DELETE n", {}, { mode: "write" });
      await store.prepare();
      return store;
    },
    close: async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    },
  };
};
