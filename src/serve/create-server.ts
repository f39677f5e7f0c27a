import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { NewsgraphError } from "../model/errors.ts";
import type { ErrorResponse, InfoResponse } from "./contract.ts";
import type { ServerOptions } from "./graph-context.ts";
import { createGraphState } from "./graph-state.ts";
import { createLive } from "./live.ts";
import { cypherRoutes } from "./routes/cypher-routes.ts";
import { evidenceRoutes } from "./routes/evidence-routes.ts";
import { graphRoutes } from "./routes/graph-routes.ts";
import { ingestRoutes } from "./routes/ingest-routes.ts";
import { judgementRoutes } from "./routes/judgement-routes.ts";
import { liveRoutes } from "./routes/live-routes.ts";
import { searchRoutes } from "./routes/search-routes.ts";
import { workspaceRoutes } from "./routes/workspace-routes.ts";
import { rpcRoutes } from "./rpc.ts";
import { hostCheck, securityHeaders, siteCheck } from "./security.ts";
import { ServeError } from "./serve-error.ts";
import { staticFiles } from "./static.ts";

const maxBody = 2 * 1024 * 1024;

/** The HTTP application and what to call when the graph has changed or the server ends. */
export interface GraphServer {
  readonly app: Hono;
  readonly changed: () => void;
  readonly close: () => void;
}

const errorBody = (code: string, message: string, item?: string): ErrorResponse => ({
  error: { code, message, ...(item === undefined ? {} : { item }) },
});

/**
 * Builds the server of the viewer and its API without opening a socket; tests call `app.request()`.
 *
 * @example
 * const { app } = createServer({ store, assets: "dist/viz" });
 * await app.request("/api/info");
 */
export const createServer = (options: ServerOptions): GraphServer => {
  const live = createLive();
  const layout = options.beside === undefined ? {} : { file: `${options.beside}-layout.json` };
  const state = createGraphState(options.store, layout);
  const served = { ...options, state };
  state.subscribe((snapshot) =>
    live.publish({
      kind: "graph",
      version: snapshot.version,
      entities: snapshot.entities.length,
      claims: snapshot.claims.size,
    }),
  );

  const app = new Hono();
  app.use(securityHeaders(), hostCheck());
  app.onError((error, context) => {
    if (error instanceof ServeError)
      return context.json(errorBody(error.code, error.message, error.item), error.status);
    if (error instanceof NewsgraphError)
      return context.json(errorBody(error.code, error.message, error.item), 503);
    return context.json(
      errorBody("internal", "The server failed on this request; its other answers go on."),
      500,
    );
  });
  app.notFound((context) => context.json(errorBody("not-found", "There is nothing at this address."), 404));

  if (options.token !== undefined) app.route("/rpc", rpcRoutes(options.store, options.token, state.changed));

  const api = new Hono();
  api.use(siteCheck());
  api.use(async (context, next) => {
    await next();
    if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-cache");
  });
  // The live stream is neither hashed nor compressed: both would hold it back.
  api.route("/", liveRoutes(live));
  api.route("/", ingestRoutes(served, live));
  const answers = new Hono();
  answers.use(
    bodyLimit({
      maxSize: maxBody,
      onError: () => {
        throw new ServeError(413, "too-large", "The request is too large.");
      },
    }),
  );
  answers.use(compress(), etag());
  answers.get("/info", async (context) => {
    const { snapshot } = await state.scene();
    const { engine, location } = options.store.info;
    return context.json({
      engine,
      location,
      version: snapshot.version,
      entities: snapshot.entities.length,
      claims: snapshot.claims.size,
      articles: snapshot.articles.length,
      stories: snapshot.storyIds.length,
      can: { judge: options.judgements !== undefined, ingest: options.ingest !== undefined },
      loading: state.loading(),
    } satisfies InfoResponse);
  });
  for (const routes of [
    graphRoutes,
    evidenceRoutes,
    searchRoutes,
    cypherRoutes,
    workspaceRoutes,
    judgementRoutes,
  ]) {
    answers.route("/", routes(served));
  }
  api.route("/", answers);
  app.route("/api", api);
  if (options.assets !== undefined) app.use(staticFiles(options.assets));

  const polling = options.poll ? setInterval(state.changed, options.poll).unref() : undefined;
  return {
    app,
    changed: state.changed,
    close: () => {
      clearInterval(polling);
      state.close();
    },
  };
};
