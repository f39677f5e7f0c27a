import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Option } from "commander";
import type { Command } from "commander";
import { NewsgraphError } from "../model/errors.ts";
import { linkedStore, linksFile } from "../pipeline.ts";
import { openStore } from "../store/open-store.ts";
import { findServing } from "../store/served/served-store.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { UsageError } from "./report-error.ts";
import { note } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

export interface StoreOption {
  readonly store: string;
}

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** `--store`, the same on every command that has one. */
export const addStoreOption = (command: Command): Command =>
  command.addOption(
    new Option("--store <location>", "a file, or neo4j://host (also neo4j+s://, bolt://)")
      .env("NEWSGRAPH_STORE")
      .default("newsgraph.grafeo"),
  );

export const isRemote = (location: string): boolean => /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//.test(location);

/** The location as the store's own functions take it: an address, or an absolute path. */
export const storeLocation = (terminal: Terminal, { store }: StoreOption): string => {
  if (isRemote(store)) {
    if (/^[^/]*\/\/[^/]*@/.test(store)) {
      throw new UsageError(
        "A password does not belong in --store, where other users of this machine can read it. Put it in NEWSGRAPH_NEO4J_USER and NEWSGRAPH_NEO4J_PASSWORD.",
      );
    }
    return store;
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(store)) {
    throw new UsageError(
      `--store ${store} is no store: give a file, or an address that starts with neo4j:// or bolt://.`,
    );
  }
  return resolve(terminal.cwd, store);
};

const ask = async (terminal: Terminal): Promise<Credentials> => {
  const { createInterface } = await import("node:readline/promises");
  const { default: password } = await import("@inquirer/password");
  const line = createInterface({ input: terminal.input, output: terminal.messages });
  const user = (await line.question("Neo4j user (neo4j): ", { signal: terminal.signal })) || "neo4j";
  line.close();
  return {
    user,
    password: await password(
      { message: `Password of ${user}:` },
      { input: terminal.input, output: terminal.messages, signal: terminal.signal },
    ),
  };
};

/** Credentials of a Neo4j, from the environment or a person; never from the command line. */
export const credentialsOf = async (
  terminal: Terminal,
  location: string,
): Promise<Credentials | undefined> => {
  if (!isRemote(location)) return undefined;
  const { env } = terminal;
  const user = env["NEWSGRAPH_NEO4J_USER"] ?? env["NEO4J_USER"] ?? env["NEO4J_USERNAME"];
  const password = env["NEWSGRAPH_NEO4J_PASSWORD"] ?? env["NEO4J_PASSWORD"];
  if (password !== undefined) return { user: user ?? "neo4j", password };
  if (terminal.interactive) return ask(terminal);
  throw new UsageError(
    `${location} needs a user and a password: set NEWSGRAPH_NEO4J_USER and NEWSGRAPH_NEO4J_PASSWORD, or run this in a terminal to be asked.`,
  );
};

/** Say that another process holds the file and does the work; so in every command. */
const noteServed = (terminal: Terminal, location: string): void =>
  note(terminal, `${location} is open in newsgraph view; working through it.`);

/** The same for a command that opens the store itself. */
export const noteIfServed = async (terminal: Terminal, location: string): Promise<void> => {
  if (!isRemote(location) && (await findServing(location))) noteServed(terminal, location);
};

/** Open the store that the options name, use it, and close it whatever happens. */
export const withStore = async <T>(
  terminal: Terminal,
  options: StoreOption,
  use: (store: GraphStore) => Promise<T>,
): Promise<T> => {
  const location = storeLocation(terminal, options);
  const credentials = await credentialsOf(terminal, location);
  const opened = await openStore(location, credentials === undefined ? {} : { credentials });
  const store = linkedStore(opened, linksFile(location, terminal.cwd));
  try {
    if (store.info.engine === "served") noteServed(terminal, location);
    return await use(store);
  } finally {
    await store.close();
  }
};

/** The same for commands that only look: a file that is not there is an error, and none is made. */
export const withExistingStore = async <T>(
  terminal: Terminal,
  options: StoreOption,
  use: (store: GraphStore) => Promise<T>,
): Promise<T> => {
  const location = storeLocation(terminal, options);
  if (!isRemote(location) && !existsSync(location)) {
    throw new NewsgraphError(
      "STORE_MISSING",
      "There is no store here yet: newsgraph ingest <paths> makes one, --store names another.",
      {
        item: location,
      },
    );
  }
  return withStore(terminal, options, use);
};
