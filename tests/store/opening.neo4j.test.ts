import { afterAll, describe, expect, inject, it } from "vitest";
import { openNeo4j } from "../../src/store/neo4j/neo4j-engine.ts";
import {
  StatementError,
  StatementRefusedError,
  StatementTimeoutError,
  StoreCredentialsError,
} from "../../src/store/errors.ts";
import { openStore } from "../../src/store/open-store.ts";
import { neo4jEngine } from "../store-contract/engines.ts";

const server = inject("neo4j");
const engine = neo4jEngine(server);
afterAll(engine.close);

describe("a Neo4j server", () => {
  it("should say that the password is wrong, without showing it", async () => {
    const opening = openStore(server.uri, { credentials: { user: server.user, password: "wrong-secret" } });
    await expect(opening).rejects.toThrow(StoreCredentialsError);
    await expect(opening).rejects.toThrow(/^(?!.*wrong-secret)/);
    await expect(opening).rejects.toMatchObject({ code: "STORE_CREDENTIALS", item: server.uri });
  });

  it("should say which version it is, and keep no credentials in what it shows", async () => {
    const store = await engine.open();
    expect(store.info).toEqual({
      engine: "neo4j",
      version: expect.stringMatching(/^\d+\.\d+/),
      location: server.uri,
    });
  });

  it("should refuse to write in a read even where the guard is passed by", async () => {
    const bare = await openNeo4j(server.uri, server);
    const writing = bare.query("CREATE (:A)", {}, { mode: "read" });
    await expect(writing).rejects.toThrow(StatementRefusedError);
    await bare.close();
  });

  it("should end a read that takes longer than it was given", async () => {
    const store = await engine.open();
    const endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS total";
    await expect(store.query(endless, {}, { mode: "read", timeout: 500 })).rejects.toThrow(
      StatementTimeoutError,
    );
  });

  it("should cut rows at the limit, and report a wrong statement as one", async () => {
    const store = await engine.open();
    expect(
      await store.query("UNWIND range(1, 10) AS a RETURN a", {}, { mode: "read", limit: 2 }),
    ).toMatchObject({
      columns: ["a"],
      rows: [{ a: 1 }, { a: 2 }],
      truncated: true,
      writes: 0,
    });
    await expect(store.query("MATCH (n RETURN n", {}, { mode: "read" })).rejects.toThrow(StatementError);
  });

  it("should give values in the shapes that the embedded engine gives", async () => {
    const store = await engine.open();
    await store.query(
      "CREATE (:A {id: 'a', n: 1, f: 0.5, l: [1, 2]})-[:R {x: true}]->(:B:A {id: 'b'})",
      {},
      { mode: "write" },
    );
    const { rows } = await store.query(
      "MATCH p = (a:A)-[r:R]->(b) RETURN a, r, p, date('2025-12-04') AS d, 9007199254740993 AS big, null AS none",
      {},
      { mode: "read" },
    );
    expect(rows).toEqual([
      {
        a: { _id: expect.any(String), _labels: ["A"], id: "a", n: 1, f: 0.5, l: [1, 2] },
        r: {
          _id: expect.any(String),
          _type: "R",
          _source: expect.any(String),
          _target: expect.any(String),
          x: true,
        },
        p: {
          nodes: [expect.objectContaining({ id: "a" }), expect.objectContaining({ _labels: ["A", "B"] })],
          relationships: [expect.objectContaining({ _type: "R" })],
        },
        d: "2025-12-04",
        big: "9007199254740993",
        none: null,
      },
    ]);
  });
});
