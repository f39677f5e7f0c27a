import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChainRecord } from "../../src/model/entity.ts";
import { withLinks } from "../../src/resolve/link-chains.ts";
import { reconcile, type Candidate } from "../../src/resolve/reconcile.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { chain, stream } from "./fixtures.ts";

interface Query {
  readonly query: string;
  readonly type?: string;
}

let server: Server;
let endpoint = "";
let requests: Readonly<Record<string, Query>>[] = [];
let statuses: number[] = [];

const known: Readonly<Record<string, readonly Candidate[]>> = {
  "Jim Clark": [
    { id: "Q1", name: "Jim Clark", score: 90, match: true, description: "Scottish racing driver" },
    { id: "Q2", name: "Jim Clark", score: 90, match: true, description: "American sheriff of Dallas County" },
  ],
  "Cassius Clay": [{ id: "Q3", name: "Muhammad Ali", score: 100, match: true }],
  "Muhammad Ali": [{ id: "Q3", name: "Muhammad Ali", score: 100, match: true }],
};

beforeEach(async () => {
  requests = [];
  statuses = [];
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      const status = statuses.shift() ?? 200;
      response.statusCode = status;
      if (status !== 200) return response.end("busy");
      const queries = JSON.parse(new URLSearchParams(body).get("queries") ?? "{}") as Record<string, Query>;
      requests.push(queries);
      response.end(
        JSON.stringify(
          Object.fromEntries(
            Object.entries(queries).map(([id, { query }]) => [id, { result: known[query] ?? [] }]),
          ),
        ),
      );
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
});
afterEach(() => server.close());

describe("linking through the reconciliation protocol", () => {
  it("should ask for each name once, in batches, with its type", async () => {
    const cache = new Map<string, readonly Candidate[]>();
    const names = ["Jim Clark", "Jim Clark", "Nobody", "Muhammad Ali"].map((name) => ({
      type: "PERSON" as const,
      name,
    }));
    await reconcile(names, { endpoint, cache, batch: 2, interval: 1 });
    await reconcile(names, { endpoint, cache, batch: 2, interval: 1 });
    expect(requests.map((queries) => Object.values(queries).map(({ query, type }) => [query, type]))).toEqual(
      [
        [
          ["Jim Clark", "Q5"],
          ["Nobody", "Q5"],
        ],
        [["Muhammad Ali", "Q5"]],
      ],
    );
  });

  it("should let ids and descriptions take part in resolution", async () => {
    const cache = new Map<string, readonly Candidate[]>();
    const chains = [
      chain("a1:0-1", "PERSON", "Jim Clark", { roles: ["sheriff"] }),
      chain("a2:0-1", "PERSON", "Jim Clark", { roles: ["racing driver"] }),
    ];
    await reconcile(chains, { endpoint, cache, interval: 1 });
    const linked: ChainRecord[] = [];
    for await (const record of withLinks(stream(chains), cache)) linked.push(record);
    expect(linked.map(({ ids }) => ids)).toEqual([["Q2"], ["Q1"]]);
    const { entities } = await resolve(stream(linked), { judgements: [] });
    expect(entities).toHaveLength(2);
  });

  it("should wait and try again when the service is busy, and fail with a sentence when it stays so", async () => {
    const cache = new Map<string, readonly Candidate[]>();
    statuses = [429, 503];
    await reconcile([{ type: "PERSON", name: "Muhammad Ali" }], { endpoint, cache, interval: 1 });
    expect(cache.get("PERSON\tMuhammad Ali")?.[0]?.id).toBe("Q3");
    statuses = [500, 500, 500];
    await expect(
      reconcile([{ type: "PERSON", name: "Nobody" }], { endpoint, cache, interval: 1 }),
    ).rejects.toMatchObject({ code: "reconciliation-failed" });
  });
});
