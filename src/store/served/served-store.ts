import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Serving } from "../../model/serving.ts";
import { servingFile, servingSchema } from "../../model/serving.ts";
import type { ArticleRecord, GraphStore, StoreInfo } from "../graph-store.ts";
import { createRpcClient } from "./rpc-client.ts";

/** The live server that holds an embedded file, from what it left beside it; undefined where there is none. */
export const findServing = async (location: string): Promise<Serving | undefined> => {
  let serving: Serving;
  try {
    serving = servingSchema.parse(JSON.parse(await readFile(servingFile(resolve(location)), "utf8")));
  } catch {
    return undefined;
  }
  try {
    // A server that was killed leaves its file: only an answer with this token counts.
    const info = await createRpcClient(serving).call("ping", []);
    return info === "newsgraph" ? serving : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The store's interface over a server that holds the file: the same calls, carried as JSON over loopback. What
 * comes back was checked by the server's own store, so types are taken as they are.
 */
export const openServed = async (serving: Serving): Promise<GraphStore> => {
  const client = createRpcClient(serving);
  const call = async <Value>(
    method: keyof GraphStore | "info",
    ...values: readonly unknown[]
  ): Promise<Value> => (await client.call(method, values)) as Value;
  const stream = <Value>(method: "allArticles" | "chains" | "claims"): AsyncIterable<Value> =>
    client.stream(method) as AsyncIterable<Value>;
  const info = await call<StoreInfo>("info");
  return {
    info: { ...info, engine: "served" },
    prepare: async () => {
      await call("prepare");
    },
    articles: async (ids) =>
      new Map(await call<readonly (readonly [string, ArticleRecord])[]>("articles", ids)),
    allArticles: () => stream("allArticles"),
    writeArticles: (batch, extraction) => call("writeArticles", batch, extraction),
    removeArticles: (ids) => call("removeArticles", ids),
    chains: () => stream("chains"),
    writeStories: (stories) => call("writeStories", stories),
    writeResolution: (resolution) => call("writeResolution", resolution),
    claims: () => stream("claims"),
    writeContradictions: (contradictions) => call("writeContradictions", contradictions),
    writeJudgements: (judgements) => call("writeJudgements", judgements),
    query: (statement, parameters, options) => call("query", statement, parameters, options),
    read: (name, parameters, options = {}) => call("read", name, parameters, options),
    search: (text, options) => call("search", text, options),
    // The server goes on; only this command's use of it ends.
    close: async () => undefined,
  };
};
