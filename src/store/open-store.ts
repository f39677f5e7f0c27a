import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { checkSchema, createStore } from "./create-store.ts";
import { openEmbedded } from "./embedded/embedded-engine.ts";
import { readOnlyError } from "./embedded/embedded-errors.ts";
import type { Engine } from "./engine.ts";
import { StoreCredentialsError, StoreLockedError } from "./errors.ts";
import type { GraphStore } from "./graph-store.ts";
import { findServing, openServed } from "./served/served-store.ts";

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface OpenOptions {
  /** Of a Neo4j; never part of the location. */
  readonly credentials?: Credentials;
  /** The database of a Neo4j that holds several; the server's default where absent. */
  readonly database?: string;
  /** What others are told when they find the file in use. Default: "newsgraph". */
  readonly command?: string;
}

/** Whether a location is the address of a Neo4j and not a file. */
export const isRemote = (location: string): boolean => /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//i.test(location);

const openFile = async (location: string, options: OpenOptions): Promise<Engine> => {
  const file = resolve(location);
  try {
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    throw readOnlyError(file, error);
  }
  return openEmbedded(file, options.command ?? "newsgraph");
};

const openServer = async (location: string, options: OpenOptions): Promise<Engine> => {
  if (!options.credentials) {
    throw new StoreCredentialsError(
      "STORE_CREDENTIALS",
      `${location} needs a user and a password: set NEWSGRAPH_NEO4J_USER and NEWSGRAPH_NEO4J_PASSWORD`,
      { item: location },
    );
  }
  const { openNeo4j } = await import("./neo4j/neo4j-engine.ts");
  return openNeo4j(location, options.credentials, options.database);
};

/**
 * Opens the graph at a location: the address of a Neo4j (`neo4j://`, `bolt://`, with `+s` for TLS), else a file,
 * which is made when it is not there. A file that a live server of newsgraph holds is worked on through that
 * server; `info.engine` is then "served". Throws the classes of `errors.ts`, and StoreTooNewError when a newer
 * program wrote it.
 */
export const openStore = async (location: string, options: OpenOptions = {}): Promise<GraphStore> => {
  if (!isRemote(location)) {
    try {
      return await checked(await openFile(location, options));
    } catch (error) {
      const serving = error instanceof StoreLockedError ? await findServing(location) : undefined;
      if (serving === undefined) throw error;
      return openServed(serving);
    }
  }
  return checked(await openServer(location, options));
};

const checked = async (engine: Engine): Promise<GraphStore> => {
  try {
    await checkSchema(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return createStore(engine);
};
