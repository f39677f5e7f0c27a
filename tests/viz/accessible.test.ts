import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Viewer } from "./support/viewer-page.ts";
import { fresh, search, startViewer, withViewer } from "./support/viewer-page.ts";

const slow = 180_000;

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe-core finds serious or critical. Injected through the debugger, which the page's policy does not bind. */
const serious = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(await readFile(axe, "utf8"));
  const found = await page.evaluate<AxeResult>("axe.run(document)");
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
};

describe("the viewer for everyone", { timeout: slow }, () => {
  let viewer: Viewer;
  let page: Page;
  withViewer(60, (...opened) => {
    [viewer, page] = opened;
  });

  it("should be worked by keyboard alone, with a help sheet", async () => {
    await fresh(page, viewer);
    await page.locator(".canvas").focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector(".entity-head h2");
    const first = await page.locator(".entity-head h2").textContent();
    await page.locator(".canvas").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator(".entity-head h2").textContent()).not.toBe(first);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard and pointer" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    expect(viewer.problems).toEqual([]);
  });

  it("should have nothing serious for axe-core in any view, in both themes, on a laptop and a tablet", async () => {
    for (const [theme, width, height] of [
      ["light", 1280, 720],
      ["dark", 820, 1180],
    ] as const) {
      const other = await viewer.open({ theme, width, height });
      expect(await serious(other)).toEqual([]);
      await search(other, "Tbilisi");
      await other.waitForSelector(".claim-card");
      expect(await serious(other)).toEqual([]);
      await other.getByText("Read in the article").first().click();
      await other.waitForSelector(".article-text");
      expect(await serious(other)).toEqual([]);
      await other.keyboard.press("Escape");
      for (const key of ["2", "3", "4", "5", "6", "7"]) {
        await other.keyboard.press(key);
        await other.waitForTimeout(900);
        expect(await serious(other)).toEqual([]);
      }
      await other.context().close();
    }
    expect(viewer.problems).toEqual([]);
  });
});

describe("the viewer of an empty graph", { timeout: slow }, () => {
  it("should say what to do", async () => {
    const viewer = await startViewer(0);
    const page = await viewer.open();
    await page.getByText("No articles yet").waitFor();
    expect(await page.locator(".empty code").textContent()).toContain("newsgraph ingest");
    expect(viewer.problems).toEqual([]);
    await viewer.close();
  });
});
