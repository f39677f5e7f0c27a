import { serve } from "@hono/node-server";
import type { GraphServer } from "./create-server.ts";
import { ServeError } from "./serve-error.ts";

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:port`. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Listens on this machine only. Port 0 takes a free one.
 * Throws ServeError `port-taken` where another program has the port.
 */
export const listen = (server: GraphServer, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const http = serve({ fetch: server.app.fetch, hostname: "127.0.0.1", port }, (info) =>
      resolve({
        address: `http://127.0.0.1:${info.port}`,
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close();
            if ("closeAllConnections" in http) http.closeAllConnections();
            http.close(() => closed());
          }),
      }),
    );
    http.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === "EADDRINUSE"
          ? new ServeError(
              503,
              "port-taken",
              `Port ${port} is in use; choose another with --port, or 0 for any.`,
              {
                cause,
              },
            )
          : cause,
      ),
    );
  });
