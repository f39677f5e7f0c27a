import { afterAll, beforeAll } from "vitest";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { execPath, pid } from "node:process";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import type { JudgementService, IngestFunction } from "../../../src/serve/graph-context.ts";
import type { Listening } from "../../../src/serve/listen.ts";
import type { GraphStore } from "../../../src/store/graph-store.ts";
import { startServer } from "../../../src/serve/start-server.ts";
import { chromiumPath } from "../../setup/chromium.ts";
import type { PlausibleStore } from "../../serve/support/plausible-store.ts";
import { openPlausible } from "../../serve/support/plausible-store.ts";

const root = resolve(import.meta.dirname, "../../..");
const assets = join(root, "dist/viz");

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

/** Builds the viewer where its sources are newer than what is built. */
const build = (): void => {
  const page = join(assets, "index.html");
  if (existsSync(page) && statSync(page).mtimeMs > newest(join(root, "viz"))) return;
  const { status, stderr } = spawnSync(
    execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", "viz"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`the viewer does not build: ${stderr}`);
};

/** A served graph and a real Chromium to look at it. */
export interface Browsed {
  readonly address: string;
  readonly browser: Browser;
  /** What went wrong in any page: console errors, exceptions, requests to elsewhere. */
  readonly problems: string[];
  readonly open: (options?: {
    readonly path?: string;
    readonly theme?: "light" | "dark";
    readonly width?: number;
    readonly height?: number;
  }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** The same of a plausible corpus. */
export interface Viewer extends Browsed {
  readonly opened: PlausibleStore;
}

interface Options {
  readonly judgements?: JudgementService;
  readonly ingest?: IngestFunction;
}

/** Serves a store and starts a browser; `close` leaves the store open. */
export const browse = async (store: GraphStore, options: Options = {}): Promise<Browsed> => {
  build();
  const listening: Listening = await startServer({
    store,
    assets,
    port: 0,
    pid,
    examples: [
      {
        name: "people",
        description: "Who is there?",
        statement: "MATCH (p:Person) RETURN p.id AS id, p.name AS name ORDER BY name LIMIT $limit",
        parameters: { limit: 5 },
      },
    ],
    ...options,
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
  });
  const problems: string[] = [];
  return {
    address: listening.address,
    browser,
    problems,
    open: async ({ path = "", theme = "light", width = 1280, height = 720 } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: "reduce",
        acceptDownloads: true,
      });
      const page = await context.newPage();
      // Software WebGL on shared cores is slow; what is tested is that it happens, not how soon.
      page.setDefaultTimeout(60_000);
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(listening.address) && !/^(?:blob|data):/.test(url))
          problems.push(`request to ${url}`);
      });
      await page.goto(`${listening.address}/${path}`);
      await page.waitForSelector(".graph-status strong, .view, .empty");
      return page;
    },
    close: async () => {
      await browser.close();
      await listening.close();
    },
  };
};

/** Serves a plausible corpus of so many articles and starts a browser. */
export const startViewer = async (articles: number, options: Options = {}): Promise<Viewer> => {
  const opened = await openPlausible(articles);
  const browsed = await browse(opened.store, options);
  return {
    ...browsed,
    opened,
    close: async () => {
      await browsed.close();
      await opened.close();
    },
  };
};

/** Serves a plausible corpus to the tests of a suite and hands over the viewer with its first page. */
export const withViewer = (articles: number, take: (viewer: Viewer, page: Page) => void): void => {
  let viewer: Viewer | undefined;
  beforeAll(async () => {
    viewer = await startViewer(articles);
    take(viewer, await viewer.open());
  }, 180_000);
  afterAll(() => viewer?.close(), 180_000);
};

/** Finds something through the search box and shows it. */
export const search = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.locator(".search-field input").fill(text);
  await page.locator(".search-result").first().waitFor();
  await page.keyboard.press("Enter");
};

/** The page as at the start, with no state of an earlier test. */
export const fresh = async (page: Page, viewer: Browsed): Promise<void> => {
  await page.goto("about:blank");
  await page.goto(viewer.address);
  await page.waitForSelector(".graph-status strong");
};

/** How many entities the graph says it shows. */
export const shown = async (page: Page): Promise<number> =>
  Number((await page.locator(".graph-status strong").textContent())?.replaceAll(",", ""));
