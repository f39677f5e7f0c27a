import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { streamText } from "hono/streaming";
import { NewsgraphError } from "../model/errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { ServeError } from "./serve-error.ts";

/** What of the store's interface goes over the wire, by name. Arguments come as a JSON array and are trusted: the token is only readable by the owner of the file. */
type Method =
  | "prepare"
  | "articles"
  | "writeArticles"
  | "removeArticles"
  | "writeStories"
  | "writeResolution"
  | "query"
  | "read"
  | "search";

const writing: ReadonlySet<string> = new Set([
  "writeArticles",
  "removeArticles",
  "writeStories",
  "writeResolution",
]);
const calls: ReadonlySet<string> = new Set<Method>([
  "prepare",
  "articles",
  "writeArticles",
  "removeArticles",
  "writeStories",
  "writeResolution",
  "query",
  "read",
  "search",
]);

const isMethod = (name: string): name is Method => calls.has(name);

const equal = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const argumentsOf = async (request: Request): Promise<readonly unknown[]> => {
  const value: unknown = await request.json().catch(() => undefined);
  if (!Array.isArray(value)) {
    throw new ServeError(400, "bad-json", "The call's arguments have to be a JSON array.");
  }
  return value;
};

const plain = (value: unknown): unknown => (value instanceof Map ? [...value] : (value ?? null));

/**
 * The store's interface for other commands on this machine while this process holds its file. `POST
 * /rpc/:method` with a bearer token answers `{ value }` or `{ error }`; `chains` and `allArticles` stream one
 * JSON value a line.
 */
export const rpcRoutes = (store: GraphStore, token: string, changed: () => void): Hono => {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!equal(context.req.header("authorization") ?? "", `Bearer ${token}`)) {
      throw new ServeError(401, "no-token", "Other commands need the token kept beside the file.");
    }
    await next();
  });
  app.get("/info", (context) => context.json({ value: store.info }));
  app.get("/stream/:method", (context) => {
    const method = context.req.param("method");
    if (method !== "chains" && method !== "allArticles")
      throw new ServeError(404, "not-found", "No such stream.");
    return streamText(context, async (stream) => {
      try {
        for await (const row of store[method]()) await stream.writeln(JSON.stringify({ value: row }));
        await stream.writeln(JSON.stringify({ end: true }));
      } catch (error) {
        await stream.writeln(JSON.stringify(failure(error)));
      }
    });
  });
  app.post("/:method", async (context) => {
    const method = context.req.param("method");
    if (!isMethod(method)) throw new ServeError(404, "not-found", "No such call.");
    const values = await argumentsOf(context.req.raw);
    try {
      // Arguments were typed by the client, which implements the same interface.
      const call = store[method].bind(store) as (...values: readonly unknown[]) => Promise<unknown>;
      const value = await call(...values);
      const options = values.at(2);
      const wrote =
        method === "query" && typeof options === "object" && JSON.stringify(options).includes('"write"');
      if (writing.has(method) || wrote) changed();
      return context.json({ value: plain(value) });
    } catch (error) {
      return context.json(failure(error), 422);
    }
  });
  return app;
};

const failure = (error: unknown): { readonly error: { code: string; message: string; item?: string } } => {
  if (error instanceof NewsgraphError) {
    const { code, message, item } = error;
    return { error: { code, message, ...(item === undefined ? {} : { item }) } };
  }
  return { error: { code: "internal", message: error instanceof Error ? error.message : String(error) } };
};
