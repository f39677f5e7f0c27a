import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ArticleResponse,
  ClaimsResponse,
  CypherResponse,
  EntitiesResponse,
  EntityResponse,
  NeighboursResponse,
  PathsResponse,
  SearchResult,
  TimelineResponse,
  ViewResponse,
} from "../../src/serve/contract.ts";
import type { GraphServer } from "../../src/serve/create-server.ts";
import { createServer } from "../../src/serve/create-server.ts";
import type { PlausibleStore } from "./support/plausible-store.ts";
import { openPlausible } from "./support/plausible-store.ts";

const local = { host: "127.0.0.1:4000" };
const ours = { ...local, "x-newsgraph": "1" };

describe("createServer", () => {
  let opened: PlausibleStore;
  let server: GraphServer;
  const get = async <Answer>(path: string): Promise<Answer> => {
    const response = await server.app.request(path, { headers: local });
    expect(response.status).toBe(200);
    return (await response.json()) as Answer;
  };
  const run = async (statement: string): Promise<Response> =>
    server.app.request("/api/cypher", { method: "POST", headers: ours, body: JSON.stringify({ statement }) });
  const view = (request: object): Promise<ViewResponse> =>
    get(`/api/view?q=${encodeURIComponent(JSON.stringify(request))}`);

  beforeAll(async () => {
    opened = await openPlausible(60);
    server = createServer({ store: opened.store, beside: opened.file });
  });
  afterAll(async () => {
    server.close();
    await opened.close();
  });

  it("should list entities by importance and page them", async () => {
    const first = await get<EntitiesResponse>("/api/entities?limit=3");
    const second = await get<EntitiesResponse>("/api/entities?limit=3&offset=3");
    expect(first.total).toBe(opened.corpus.entities.length);
    expect(first.entities).toHaveLength(3);
    expect(second.entities.map((row) => row.id)).not.toContain(first.entities[0]?.id);
  });

  it("should show the top of the graph with only edges between what is shown", async () => {
    const { nodes, edges, totals } = await view({ top: 10 });
    const ids = new Set(nodes.map((node) => node.id));
    expect(nodes).toHaveLength(10);
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.every((edge) => ids.has(edge.source) && ids.has(edge.target))).toBe(true);
    expect(totals.claims).toBe(opened.corpus.facts.flatMap((facts) => facts.claims).length);
  });

  it("should give the same positions again, from the file kept beside the graph", async () => {
    const before = await view({ top: 20 });
    const again = createServer({ store: opened.store, beside: opened.file });
    const response = await again.app.request("/api/view?q=%7B%22top%22%3A20%7D", { headers: local });
    const after = (await response.json()) as ViewResponse;
    expect(after.version).toBe(before.version);
    for (const [index, node] of after.nodes.entries()) {
      expect(node.x).toBeCloseTo(before.nodes[index]?.x ?? Number.NaN, 0);
    }
    again.close();
  });

  it("should count every facet under the other filters only", async () => {
    const { facets, totals } = await view({ top: 5, filters: { relations: ["MET"] } });
    const met = facets.relations.find((item) => item.value === "MET");
    expect(met?.count).toBe(totals.claims);
    expect(facets.relations.length).toBeGreaterThan(1);
    expect(facets.modalities.reduce((sum, item) => sum + item.count, 0)).toBe(totals.claims);
  });

  it("should keep only what the filters let through", async () => {
    const { nodes } = await view({ top: 100, filters: { types: ["PLACE"] } });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.every((node) => node.type === "PLACE")).toBe(true);
    const { edges } = await view({ top: 200, filters: { minStories: 2 } });
    expect(edges.every((edge) => edge.stories >= 2)).toBe(true);
    const dated = await view({ top: 5, filters: { from: "2025-02-01", to: "2025-02-28" } });
    expect(dated.totals.claims).toBeGreaterThan(0);
    expect(dated.totals.claims).toBeLessThan((await view({ top: 5 })).totals.claims);
  });

  it("should rank neighbours by independent stories and bound them", async () => {
    const [top] = (await view({ top: 1 })).nodes;
    const { total, neighbours } = await get<NeighboursResponse>(
      `/api/entities/${top?.id}/neighbours?limit=4`,
    );
    expect(total).toBe(top?.neighbours);
    expect(neighbours.length).toBeLessThanOrEqual(4);
    const counts = neighbours.map((item) => item.stories);
    expect(counts).toEqual(counts.toSorted((left, right) => right - left));
  });

  it("should count a copy's claims but not its story", async () => {
    const { edges } = await view({ top: 200 });
    expect(edges.some((edge) => edge.articles > edge.stories)).toBe(true);
    expect(edges.every((edge) => edge.stories <= edge.articles)).toBe(true);
  });

  it("should lead from an entity to claims whose spans are the names in the sentence", async () => {
    const [top] = (await view({ top: 1, filters: { types: ["PERSON"] } })).nodes;
    const { claims, total } = await get<ClaimsResponse>(`/api/claims?entity=${top?.id}`);
    expect(total).toBeGreaterThan(0);
    for (const claim of claims) {
      const { sentence, subjectSpan: span } = claim;
      expect(
        sentence.text.slice((span?.start ?? 0) - sentence.start, (span?.end ?? 0) - sentence.start),
      ).toBe(claim.subject.name);
    }
    const entity = await get<EntityResponse>(`/api/entities/${top?.id}`);
    expect(entity.chains.length).toBe(entity.chainsTotal);
    expect(entity.chains[0]?.reason).toBe("the same full name");
  });

  it("should say what contradicts a claim and why", async () => {
    const [left, right] = opened.corpus.contradiction;
    const claim = await get<{ contradicts: readonly { id: string; reason: string }[] }>(
      `/api/claims/${left}`,
    );
    expect(claim.contradicts).toEqual([{ id: right, reason: "one office, two holders" }]);
  });

  it("should give an article as it was read, hostile text included, with its copies", async () => {
    const copied = opened.corpus.stories.find((story) => story.articles.length > 1)?.articles[0]?.articleId;
    const article = await get<ArticleResponse>(`/api/articles/${copied}`);
    expect(article.copies).toHaveLength(1);
    const strange = await get<ArticleResponse>("/api/articles/a00001");
    expect(strange.text).toBe(opened.corpus.facts[1]?.article.text);
    expect(strange.text).toContain("<script>");
    expect(strange.mentions.every((item) => strange.text.slice(item.start, item.end) === item.name)).toBe(
      true,
    );
  });

  it("should find entities as typed, without case or diacritics, and sentences", async () => {
    const name = opened.corpus.entities[0]?.name ?? "";
    const { results } = await get<{ results: readonly SearchResult[] }>(
      `/api/search?q=${encodeURIComponent(name.slice(0, 5).toUpperCase())}`,
    );
    expect(results.some((result) => result.kind === "entity" && result.text === name)).toBe(true);
    const talks = await get<{ results: readonly SearchResult[] }>("/api/search?q=according");
    expect(talks.results.some((result) => result.kind === "sentence" && result.span)).toBe(true);
  });

  it("should keep dates of facts and of publication apart on the timeline", async () => {
    const { buckets, events, undated } = await get<TimelineResponse>("/api/timeline");
    const claims = opened.corpus.facts.flatMap((facts) => facts.claims);
    expect(buckets.reduce((sum, bucket) => sum + bucket.fact, 0) + undated).toBe(claims.length);
    expect(buckets.reduce((sum, bucket) => sum + bucket.published, 0)).toBe(claims.length);
    expect(events.length).toBeGreaterThan(0);
  });

  it("should find paths whose steps each have relations, best first", async () => {
    const [from, , , , , to] = (await view({ top: 6, filters: { types: ["PERSON"] } })).nodes;
    const { paths } = await get<PathsResponse>(`/api/paths?id=${from?.id}&id=${to?.id}&k=4`);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every((path) => path.steps.every((step) => step.edges.length > 0))).toBe(true);
    expect(paths.map((path) => path.score)).toEqual(
      paths.map((path) => path.score).toSorted((a, b) => a - b),
    );
    expect(paths.every((path) => new Set(path.nodes).size === path.nodes.length)).toBe(true);
  });

  it("should run Cypher that reads and refuse what writes or reads files", async () => {
    const good = await run("MATCH (p:Person) RETURN p.id AS id, p.name AS name ORDER BY name LIMIT 2");
    const answer = (await good.json()) as CypherResponse;
    expect(answer.columns).toEqual(["id", "name"]);
    expect(answer.entities).toHaveLength(2);
    for (const statement of [
      "CREATE (:Person {id: 'x'})",
      "MATCH (p:Person) DETACH DELETE p",
      "MATCH (p:Person) SET p.name = 'x' RETURN p",
      "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
      "load/**/ csv FROM '/etc/passwd' AS line RETURN line",
    ]) {
      expect((await run(statement)).status).toBe(400);
    }
    const after = await opened.store.query("MATCH (p:Person) RETURN count(p) AS n", {}, { mode: "read" });
    expect(after.rows[0]?.["n"]).toBe(
      opened.corpus.entities.filter((entity) => entity.type === "PERSON").length,
    );
  });

  it("should answer 304 to what is known, send a strict policy and refuse other hosts and sites", async () => {
    const first = await server.app.request("/api/entities", { headers: local });
    const tag = first.headers.get("etag") ?? "";
    const again = await server.app.request("/api/entities", { headers: { ...local, "if-none-match": tag } });
    expect(again.status).toBe(304);
    expect(first.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(first.headers.get("access-control-allow-origin")).toBeNull();
    const rebound = await server.app.request("/api/entities", { headers: { host: "evil.example" } });
    expect(rebound.status).toBe(421);
    const body = JSON.stringify({ statement: "RETURN 1" });
    const plain = await server.app.request("/api/cypher", { method: "POST", headers: local, body });
    expect(plain.status).toBe(403);
    const foreign = { ...ours, origin: "http://evil.example" };
    const crossed = await server.app.request("/api/cypher", { method: "POST", headers: foreign, body });
    expect(crossed.status).toBe(403);
  });

  it("should keep views and notes beside the graph", async () => {
    const workspace = { views: [{ name: "one", state: "", savedAt: "2025-01-01" }], notes: { x: "hello" } };
    const saved = await server.app.request("/api/workspace", {
      method: "PUT",
      headers: ours,
      body: JSON.stringify(workspace),
    });
    expect(saved.status).toBe(200);
    const again = createServer({ store: opened.store, beside: opened.file });
    const kept = await again.app.request("/api/workspace", { headers: local });
    expect(await kept.json()).toEqual(workspace);
    again.close();
  });
});
