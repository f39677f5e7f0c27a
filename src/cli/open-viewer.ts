import { once } from "node:events";
import type { Server } from "node:http";
import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { createAdaptorServer } from "@hono/node-server";
import { NewsgraphError } from "../model/errors.ts";
import { createServer } from "../serve/create-server.ts";
import { listExamples } from "../store/cypher-examples.ts";
import type { GraphStore } from "../store/graph-store.ts";

export interface ViewerOptions {
  readonly store: GraphStore;
  /** Folder of the built viewer. */
  readonly assets: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The embedded store's file, beside which the address and token for other commands are kept. */
  readonly file?: string;
  readonly signal: AbortSignal;
}

export interface Viewer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const host = "127.0.0.1";

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    const taken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    throw new NewsgraphError(
      "VIEW_PORT",
      taken
        ? `Port ${port} is taken; is newsgraph view running already? --port names another, 0 takes a free one.`
        : `Port ${port} cannot be listened on; --port names another.`,
      { cause },
    );
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
};

/** Serve the viewer and its API to this machine only. */
export const openViewer = async (options: ViewerOptions): Promise<Viewer> => {
  const { store, file } = options;
  const token = file === undefined ? undefined : randomBytes(24).toString("base64url");
  const graph = createServer({
    store,
    assets: options.assets,
    examples: listExamples().map(({ name, question, statement, parameters }) => ({
      name,
      description: question,
      statement,
      parameters: Object.fromEntries(parameters.map((each) => [each.name, each.value])),
    })),
    ...(file === undefined ? {} : { beside: file }),
    ...(token === undefined ? {} : { token }),
    ...(store.info.engine === "neo4j" ? { poll: 5000 } : {}),
  });
  // The adaptor makes an HTTP/1 server unless it is told otherwise.
  const server = createAdaptorServer({ fetch: graph.app.fetch }) as Server;
  const url = `http://${host}:${await listen(server, options.port)}`;
  const hint = file === undefined ? undefined : `${file}-serve.json`;
  if (hint !== undefined) await writeFile(hint, JSON.stringify({ url, token }), { mode: 0o600 });
  return {
    url,
    close: async () => {
      if (hint !== undefined) await rm(hint, { force: true });
      graph.close();
      server.close();
      server.closeAllConnections();
    },
  };
};
