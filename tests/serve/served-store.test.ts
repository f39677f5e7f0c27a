import { stat } from "node:fs/promises";
import { pid } from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servingFile } from "../../src/model/serving.ts";
import type { Listening } from "../../src/serve/listen.ts";
import { startServer } from "../../src/serve/start-server.ts";
import { findServing, openServed } from "../../src/store/served/served-store.ts";
import type { PlausibleStore } from "./support/plausible-store.ts";
import { openPlausible } from "./support/plausible-store.ts";

const collect = async <Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> => {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
};

describe("the served store", () => {
  let opened: PlausibleStore;
  let listening: Listening;
  beforeAll(async () => {
    opened = await openPlausible(15);
    listening = await startServer({ store: opened.store, port: 0, pid });
  });
  afterAll(async () => {
    await listening.close();
    await opened.close();
  });

  it("should find the server by what it leaves beside the file, readable by the owner only", async () => {
    const serving = await findServing(opened.file);
    expect(serving?.address).toBe(listening.address);
    expect((await stat(servingFile(opened.file))).mode & 0o777).toBe(0o600);
  });

  it("should answer as the store itself does", async () => {
    const serving = await findServing(opened.file);
    if (!serving) throw new Error("the server left nothing");
    const served = await openServed(serving);
    const ids = opened.corpus.facts.map((facts) => facts.article.id);
    expect(served.info.engine).toBe("served");
    expect(await served.articles(ids)).toEqual(await opened.store.articles(ids));
    expect(await collect(served.chains())).toEqual(await collect(opened.store.chains()));
    expect(await collect(served.allArticles())).toEqual(await collect(opened.store.allArticles()));
    expect(await collect(served.claims())).toEqual(await collect(opened.store.claims()));
    const statement = "MATCH (p:Person) RETURN p.name AS name ORDER BY name";
    const [here, there] = [
      await opened.store.query(statement, {}, { mode: "read" }),
      await served.query(statement, {}, { mode: "read" }),
    ];
    expect(there.rows).toEqual(here.rows);
    expect(await served.writeStories(opened.corpus.stories)).toBe(0);
    await served.close();
  });

  it("should pass on the store's own errors with code and sentence", async () => {
    const serving = await findServing(opened.file);
    if (!serving) throw new Error("the server left nothing");
    const served = await openServed(serving);
    await expect(served.query("THIS IS NOT CYPHER", {}, { mode: "read" })).rejects.toMatchObject({
      code: expect.stringMatching(/^[A-Z_]+$/),
    });
  });

  it("should be found no more once the server is closed", async () => {
    const other = await openPlausible(0);
    const brief = await startServer({ store: other.store, port: 0, pid });
    expect(await findServing(other.file)).toBeDefined();
    await brief.close();
    expect(await findServing(other.file)).toBeUndefined();
    await other.close();
  });

  it("should refuse whoever does not have the token", async () => {
    const answer = await fetch(`${listening.address}/rpc/query`, {
      method: "POST",
      headers: { authorization: "Bearer guess" },
      body: JSON.stringify(["MATCH (n) RETURN n", {}, { mode: "read" }]),
    });
    expect(answer.status).toBe(401);
  });
});
