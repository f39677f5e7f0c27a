import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { streamText } from "hono/streaming";
import { NewsgraphError } from "../model/errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { ServeError } from "./serve-error.ts";

const writes = [
  "writeArticles",
  "removeArticles",
  "writeStories",
  "writeResolution",
  "writeContradictions",
  "writeJudgements",
] as const;
const calls = ["prepare", "articles", "query", "read", "search", ...writes] as const;
const streams = ["allArticles", "chains", "claims"] as const;
type Call = (typeof calls)[number];

const callNamed = (name: string): Call | undefined => calls.find((call) => call === name);
const isWrite = (name: Call): boolean => writes.some((write) => write === name);

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

const failure = (
  error: unknown,
): { readonly error: { readonly code: string; readonly message: string; readonly item?: string } } => {
  if (error instanceof NewsgraphError) {
    const { code, message, item } = error;
    return { error: { code, message, ...(item === undefined ? {} : { item }) } };
  }
  return { error: { code: "internal", message: error instanceof Error ? error.message : String(error) } };
};

const plain = (value: unknown): unknown => (value instanceof Map ? [...value] : (value ?? null));

/**
 * The store's interface for other commands on this machine while this process holds its file. `POST
 * /rpc/:method` with a bearer token and the arguments as a JSON array answers `{ value }` or `{ error }`;
 * `GET /rpc/stream/:method` gives one JSON value a line. Arguments are trusted: only the owner of the file can
 * read the token beside it.
 */
export const rpcRoutes = (store: GraphStore, token: string, changed: () => void): Hono => {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!equal(context.req.header("authorization") ?? "", `Bearer ${token}`)) {
      throw new ServeError(401, "no-token", "Other commands need the token kept beside the file.");
    }
    await next();
  });
  app.post("/ping", (context) => context.json({ value: "newsgraph" }));
  app.post("/info", (context) => context.json({ value: store.info }));
  app.get("/stream/:method", (context) => {
    const method = streams.find((name) => name === context.req.param("method"));
    if (!method) throw new ServeError(404, "not-found", "There is no such stream.");
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
    const method = callNamed(context.req.param("method"));
    if (!method) throw new ServeError(404, "not-found", "There is no such call.");
    const values = await argumentsOf(context.req.raw);
    try {
      // The client implements the same interface, which typed these arguments.
      const call = store[method].bind(store) as (...values: readonly unknown[]) => Promise<unknown>;
      const value = await call(...values);
      const mayWrite =
        isWrite(method) || (method === "query" && JSON.stringify(values[2]).includes('"write"'));
      if (mayWrite) changed();
      return context.json({ value: plain(value) });
    } catch (error) {
      return context.json(failure(error), 422);
    }
  });
  return app;
};
