import { announce, newToken } from "./announce.ts";
import { createServer } from "./create-server.ts";
import type { ServerOptions } from "./graph-context.ts";
import type { Listening } from "./listen.ts";
import { listen } from "./listen.ts";

export interface StartOptions extends Omit<ServerOptions, "token"> {
  /** 0 takes a free one. */
  readonly port: number;
  /** Id of this process, for what is left beside the file. */
  readonly pid: number;
}

/** How often changes that others made to a Neo4j are looked for, in milliseconds. */
const remotePoll = 15_000;

/**
 * Serves the viewer of a store on 127.0.0.1. Where the store is an embedded file, other commands can work
 * through this server until it is closed.
 */
export const startServer = async (options: StartOptions): Promise<Listening> => {
  const { store, port, pid } = options;
  const embedded = store.info.engine === "embedded";
  const token = newToken();
  const server = createServer({
    ...options,
    ...(embedded
      ? { token, beside: options.beside ?? store.info.location }
      : { poll: options.poll ?? remotePoll }),
  });
  const listening = await listen(server, port);
  const withdraw = embedded
    ? await announce(store.info.location, { address: listening.address, token, pid })
    : async (): Promise<void> => undefined;
  return {
    ...listening,
    close: async () => {
      await withdraw();
      await listening.close();
    },
  };
};
