import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pid } from "node:process";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { ledgerFile, readLedger } from "../../pipeline.ts";
import { openIdentity } from "../open-identity.ts";
import { openViewer } from "../open-viewer.ts";
import { UsageError } from "../report-error.ts";
import { uploadIngest } from "../upload-ingest.ts";
import { addStoreOption, isRemote, storeLocation, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { note, print } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";
import { wholeNumber } from "./ingest.ts";

interface Options extends StoreOption {
  readonly port: number;
  readonly open?: boolean;
}

const openers: Readonly<Record<string, string>> = { darwin: "open", win32: "explorer" };

/** Ask the desktop to show an address; a machine without one says nothing. */
const openBrowser = (terminal: Terminal, url: string): void => {
  const child = spawn(openers[terminal.platform] ?? "xdg-open", [url], { detached: true, stdio: "ignore" });
  child.on("error", () => note(terminal, `No browser could be opened; visit ${url}`));
  child.unref();
};

const untilStopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

const run = async (terminal: Terminal, options: Options): Promise<void> => {
  const assets = fileURLToPath(new URL("../../viz/", import.meta.url));
  if (!existsSync(`${assets}index.html`)) {
    throw new UsageError("The viewer's files are not built: run npm run build:viewer.");
  }
  const location = storeLocation(terminal, options);
  await withExistingStore(terminal, options, async (store) => {
    const viewer = await openViewer({
      store,
      ingest: uploadIngest(store, () => readLedger(ledgerFile(location, terminal.cwd))),
      assets,
      port: options.port,
      // For a server as judgements are: in the working folder.
      beside: isRemote(location) ? join(terminal.cwd, "newsgraph") : location,
      pid,
      judgements: openIdentity(terminal, options, store),
    });
    try {
      print(terminal, `newsgraph shows ${store.info.location} at ${viewer.url}`);
      note(terminal, "Only this machine can reach it. Ctrl-C ends it.");
      if (options.open === true) openBrowser(terminal, viewer.url);
      await untilStopped(terminal.signal);
    } finally {
      await viewer.close();
    }
  });
};

const help = `
Examples:
  newsgraph view --open
  newsgraph view --store neo4j://localhost --port 8080`;

export const viewCommand = (terminal: Terminal): Command =>
  addStoreOption(new Command("view").description("explore the graph in a browser"))
    .option("--port <number>", "the port to listen on; 0 takes a free one", wholeNumber(0), 4477)
    .option("--open", "open the browser")
    .addHelpText("after", help)
    .action((options: Options) => run(terminal, options));
