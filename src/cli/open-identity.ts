import { createIdentity, ledgerFile } from "../pipeline.ts";
import type { Identity } from "../pipeline/identity.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { storeLocation } from "./store-option.ts";
import type { StoreOption } from "./store-option.ts";
import type { Terminal } from "./terminal.ts";

/** Judging identity on an open store, in the name of whoever runs this. */
export const openIdentity = (terminal: Terminal, options: StoreOption, store: GraphStore): Identity =>
  createIdentity(store, {
    file: ledgerFile(storeLocation(terminal, options), terminal.cwd),
    author: terminal.env["NEWSGRAPH_AUTHOR"] ?? terminal.env["USER"] ?? terminal.env["USERNAME"] ?? "unknown",
  });
