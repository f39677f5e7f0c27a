import { assert, asyncProperty, constantFrom, double, integer, json, oneof, string } from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphServer } from "../../src/serve/create-server.ts";
import { createServer } from "../../src/serve/create-server.ts";
import type { PlausibleStore } from "./support/plausible-store.ts";
import { openPlausible } from "./support/plausible-store.ts";

const ours = { host: "localhost:1", "x-newsgraph": "1" };

const hostileText = oneof(
  string({ unit: "binary", maxLength: 60 }),
  constantFrom(
    "../../etc/passwd",
    "%2e%2e%2fetc%2fpasswd",
    "..\\..\\windows",
    "\u0000",
    "-1",
    "1e309",
    "NaN",
    "99999999999999999999",
    "'; MATCH (n) DETACH DELETE n //",
    "__proto__",
    "constructor",
    "{}",
    "[",
    "x".repeat(5000),
  ),
);
const numberText = oneof(integer().map(String), double().map(String), hostileText);

describe("the API under fuzzing", () => {
  let opened: PlausibleStore;
  let server: GraphServer;
  let before: string;
  const contents = async (): Promise<string> => {
    const result = await opened.store.query(
      "MATCH (n) RETURN count(n) AS nodes, count(n.name) AS names, count(n.id) AS ids",
      {},
      { mode: "read" },
    );
    return JSON.stringify(result.rows);
  };
  const answers = async (path: string, init: RequestInit = {}): Promise<string> => {
    const response = await server.app.request(path, { ...init, headers: ours });
    const text = await response.text();
    expect(response.status, `${path} ${text.slice(0, 200)}`).not.toBe(500);
    expect(text).not.toContain("root:x:0:0");
    return text;
  };
  const cypher = (statement: string): Promise<string> =>
    answers("/api/cypher", { method: "POST", body: JSON.stringify({ statement }) });

  beforeAll(async () => {
    opened = await openPlausible(12);
    server = createServer({ store: opened.store, assets: opened.folder });
    before = await contents();
  });
  afterAll(async () => {
    server.close();
    await opened.close();
  });

  it("should survive any id, limit, offset and filter on every route that reads", async () => {
    const routes: readonly ((id: string, limit: string) => string)[] = [
      (id) => `/api/entities/${id}`,
      (id, limit) => `/api/entities/${id}/neighbours?limit=${limit}&f=${id}`,
      (id, limit) => `/api/entities?limit=${limit}&offset=${limit}&f=${id}`,
      (id, limit) => `/api/claims?entity=${id}&other=${id}&type=${id}&limit=${limit}&offset=${limit}`,
      (id, limit) => `/api/claims?entity=x-p0&type=${id}&limit=${limit}&offset=${limit}`,
      (id) => `/api/claims/${id}`,
      (id) => `/api/articles/${id}`,
      (id, limit) => `/api/search?q=${id}&limit=${limit}`,
      (id) => `/api/timeline?entity=${id}&f=${id}`,
      (id, limit) => `/api/paths?id=${id}&id=x-p0&k=${limit}`,
      (id, limit) => `/api/paths?id=x-p1&id=x-p0&k=${limit}&mode=${id}`,
      (id) => `/api/view?q=${id}`,
      (id) => `/${id}`,
      (id) => `/api/${id}`,
      (id) => `/rpc/${id}`,
    ];
    await assert(
      asyncProperty(constantFrom(...routes), hostileText, numberText, async (route, id, limit) => {
        await answers(route(encodeURIComponent(id), encodeURIComponent(limit)));
      }),
      { numRuns: 250 },
    );
  });

  it("should survive any JSON as a view, a workspace, a judgement and a Cypher request", async () => {
    const paths = ["/api/view", "/api/judgements", "/api/cypher"] as const;
    await assert(
      asyncProperty(constantFrom(...paths), oneof(json(), hostileText), async (path, body) => {
        await answers(path, { method: "POST", body });
      }),
      { numRuns: 120 },
    );
    await assert(
      asyncProperty(json(), async (body) => {
        await answers("/api/workspace", { method: "PUT", body });
      }),
      { numRuns: 40 },
    );
  });

  it("should never write, whatever the disguise", async () => {
    const writes = constantFrom(
      "CREATE (:Person {id: 'w'})",
      "MERGE (:Person {id: 'w'})",
      "MATCH (n) DETACH DELETE n",
      "MATCH (n:Person) SET n.name = 'w'",
      "MATCH (n:Person) REMOVE n.name",
      "UNWIND [1] AS x CREATE (:W {x: x})",
      "CALL { CREATE (:W) RETURN 1 AS one } RETURN one",
      "MATCH (n:Person) FOREACH (x IN [1] | SET n.name = 'w')",
      "CREATE INDEX w FOR (n:Person) ON (n.w)",
      "DROP CONSTRAINT w",
    );
    const disguise = constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => `/* RETURN 1 */ ${text}`,
      (text: string) => `// harmless\n${text}`,
      (text: string) => text.replaceAll(" ", "\n\t"),
      (text: string) => `MATCH (a) WITH a LIMIT 1 ${text}`,
      (text: string) => `EXPLAIN ${text}`,
      (text: string) => `PROFILE ${text}`,
      (text: string) => `RETURN 1; ${text}`,
    );
    await assert(
      asyncProperty(writes, disguise, async (text, hide) => {
        await answers("/api/cypher", { method: "POST", body: JSON.stringify({ statement: hide(text) }) });
      }),
      { numRuns: 90 },
    );
    expect(await contents()).toBe(before);
  });

  it("should refuse to read files and addresses however that is written", async () => {
    const gap = constantFrom(" ", "\n", "\t", "/**/ ", " /* x */ ", " // x\n");
    const load = constantFrom(
      "LOAD",
      "load",
      "LO\\u0041D",
      "\\u004cOAD",
      "/* ' */ LOAD",
      "RETURN '\\u0027 LOAD",
    );
    await assert(
      asyncProperty(load, gap, gap, async (word, one, two) => {
        const statement = `${word}${one}CSV${two}FROM 'file:///etc/passwd' AS line RETURN line`;
        expect(await cypher(statement)).toContain("STORE_WRITE_REFUSED");
      }),
      { numRuns: 60 },
    );
    for (const procedure of ["apoc.load.json", "`apoc`.`load`.`json`", "apoc.cypher.run", "dbms.shutdown"]) {
      expect(await cypher(`CALL ${procedure}('file:///etc/passwd')`)).toContain("STORE_WRITE_REFUSED");
    }
    expect(await cypher("MATCH (n) WHERE n.name = 'LOAD CSV' RETURN n.id AS id")).toContain('"rows":[]');
  });

  it("should answer only to its own names, whatever the Host header says", async () => {
    const lead = constantFrom("", "x", "127.0.0.1", "localhost", "[::1]", "0", "2130706433");
    const tail = constantFrom(
      "",
      ".",
      ".evil.example",
      "@evil.example",
      ":1:2",
      ":x",
      "%00",
      "/..",
      ", localhost",
    );
    await assert(
      asyncProperty(lead, tail, async (one, two) => {
        const host = `${one}${two}`;
        const response = await server.app.request("/api/info", { headers: { host } });
        const own = two === "" && ["127.0.0.1", "localhost", "[::1]"].includes(one);
        expect([host, response.status]).toEqual([host, own ? 200 : 421]);
      }),
      { numRuns: 80 },
    );
  });

  it("should refuse what another site's page sends, and carry its headers on every answer", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const headers = { host: "localhost:1", "sec-fetch-site": site };
      expect((await server.app.request("/api/view", { headers })).status).toBe(403);
      expect((await server.app.request("/api/live", { headers })).status).toBe(403);
    }
    const own = { host: "localhost:1", "sec-fetch-site": "same-origin" };
    expect((await server.app.request("/api/info", { headers: own })).status).toBe(200);
    const posts = ["/api/view", "/api/cypher", "/api/judgements", "/api/ingest"] as const;
    for (const path of posts) {
      for (const headers of [
        { host: "localhost:1", "content-type": "text/plain" },
        { ...ours, origin: "http://localhost:2" },
        { ...ours, origin: "null" },
      ]) {
        const response = await server.app.request(path, { method: "POST", body: "{}", headers });
        expect([path, response.status]).toEqual([path, 403]);
      }
    }
    for (const [path, host] of [
      ["/api/info", "localhost:1"],
      ["/nothing", "localhost:1"],
      ["/api/entities/nobody", "localhost:1"],
      ["/api/info", "evil.example"],
    ] as const) {
      const { headers } = await server.app.request(path, { headers: { host } });
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("should have left the graph as it was", async () => {
    expect(await contents()).toBe(before);
  });
});
