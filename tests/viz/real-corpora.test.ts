import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingest, openStore } from "../../src/pipeline.ts";
import type { GraphStore } from "../../src/pipeline.ts";
import { shared } from "../cli/run-cli.ts";
import type { Browsed } from "./support/viewer-page.ts";
import { browse, search, shown } from "./support/viewer-page.ts";

const slow = 240_000;
const examples = resolve(import.meta.dirname, "../../examples");

interface Corpus {
  readonly name: string;
  readonly paths: () => Promise<readonly string[]>;
  /** Somebody with claims, and words of a sentence. */
  readonly entity: string;
  readonly words: string;
}

/** Every eighteenth article: about forty of the world's press, always the same. */
const someOfTheWorld = async (): Promise<readonly string[]> => {
  const folder = join(shared, "corpus/worldwide");
  const files = (await readdir(folder)).toSorted();
  return files.filter((_, index) => index % 18 === 0).map((file) => join(folder, file));
};

const corpora: readonly Corpus[] = [
  { name: "the demo", paths: async () => [examples], entity: "Elias Banda", words: "Mines Minister" },
  {
    name: "the two seeds",
    paths: async () => [join(shared, "corpus/seeds")],
    entity: "Vladimir Putin",
    words: "Crimea",
  },
  { name: "forty articles of the world", paths: someOfTheWorld, entity: "China", words: "government" },
];

describe.each(corpora)("the viewer on $name", { timeout: slow }, ({ paths, entity, words }) => {
  let folder: string;
  let store: GraphStore;
  let viewer: Browsed;
  let page: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsgraph-real-"));
    store = await openStore(join(folder, "real.grafeo"));
    await store.prepare();
    await ingest(await paths(), { store, workers: 0 });
    viewer = await browse(store);
    page = await viewer.open();
  }, slow);
  afterAll(async () => {
    await viewer.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }, slow);

  it("should begin with entities that are connected, and say of how many", async () => {
    const status = await page.locator(".graph-status span:nth-of-type(2)").textContent();
    const [first = 0, all = 0, relations = 0] =
      status?.match(/\d[\d,]*/g)?.map((part) => Number(part.replaceAll(",", ""))) ?? [];
    expect(first).toBe(Math.min(150, all));
    expect(relations).toBeGreaterThan(first / 3);
    expect(viewer.problems).toEqual([]);
  });

  it("should lead from a name to a claim and from there to the marked words in the article", async () => {
    await search(page, entity);
    await page.locator(".entity-head h2").waitFor();
    const card = page.locator(".claim-card").first();
    const sentence = await card.locator(".sentence").textContent();
    await card.getByText("Read in the article").click();
    await page.locator(".article-text .lit").first().waitFor();
    const lit = (await page.locator(".article-text .lit").allTextContents()).join("");
    expect(lit).toBe(sentence);
    expect(await page.locator(".article-text .lit mark").count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    expect(viewer.problems).toEqual([]);
  });

  it("should find a sentence by its words", async () => {
    await page.keyboard.press("Control+k");
    await page.locator(".search-field input").fill(words);
    await page.locator(".search-results h3", { hasText: "Sentences" }).waitFor();
    await page.keyboard.press("Escape");
    expect(viewer.problems).toEqual([]);
  });

  it("should show each view, and the map and the table what the graph shows", async () => {
    await page.keyboard.press("Escape");
    const nodes = await shown(page);
    await page.keyboard.press("2");
    await page.locator(".timeline-view").waitFor();
    await page.keyboard.press("3");
    await page.locator(".place").first().waitFor();
    await page.keyboard.press("4");
    await expect.poll(() => page.locator(".table-view .quiet").first().textContent()).toBe(`${nodes} rows`);
    await page.keyboard.press("5");
    await page.locator(".community h3").first().waitFor();
    await page.keyboard.press("7");
    await page.locator(".code-editor .cm-content").click();
    await page.keyboard.press("Control+Enter");
    await page.getByText(/\d+ rows? in \d+ ms/).waitFor();
    expect(viewer.problems).toEqual([]);
  });
});
