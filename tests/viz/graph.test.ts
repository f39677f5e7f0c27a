import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findServing, openServed } from "../../src/store/served/served-store.ts";
import type { Viewer } from "./support/viewer-page.ts";
import { fresh, search, shown, withViewer } from "./support/viewer-page.ts";

const slow = 180_000;

describe("the viewer's graph", { timeout: slow }, () => {
  let viewer: Viewer;
  let page: Page;
  withViewer(60, (...opened) => {
    [viewer, page] = opened;
  });

  it("should draw the graph, expand a node within bounds, hide, and undo each", async () => {
    const before = await shown(page);
    await search(page, "Tbilisi");
    await page.waitForSelector(".entity-head h2");
    await page.keyboard.press("Delete");
    await expect.poll(() => shown(page)).toBe(before - 1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => shown(page)).toBe(before);
    await page.keyboard.press("i");
    await expect.poll(() => shown(page)).toBe(1);
    await page.locator(".entity-head .button.primary").click();
    await expect.poll(() => shown(page)).toBeGreaterThan(1);
    await page.getByText("most supported first", { exact: false }).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => shown(page)).toBe(before);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => shown(page)).toBe(1);
    expect(viewer.problems).toEqual([]);
  });

  it("should collapse communities and types into single nodes and open them again", async () => {
    await fresh(page, viewer);
    const nodes = async (): Promise<number> =>
      Number(
        /Graph of (\d+) entities/.exec((await page.locator(".canvas").getAttribute("aria-label")) ?? "")?.[1],
      );
    const all = await nodes();
    await page.getByLabel("Collapse or expand types").click();
    await expect.poll(nodes).toBe(4);
    await page.getByLabel("Collapse or expand types").click();
    await page.getByLabel("Collapse or expand communities").click();
    await expect.poll(nodes).toBeLessThan(all);
    await page.keyboard.press("Control+z");
    await expect.poll(nodes).toBe(all);
    expect(viewer.problems).toEqual([]);
  });

  it("should know what the pointer is over, and keep a node where it is dragged until that is undone", async () => {
    await fresh(page, viewer);
    await search(page, "Tbilisi");
    await page.waitForSelector(".entity-head h2");
    await page.keyboard.press("i");
    await expect.poll(() => shown(page)).toBe(1);
    await page.keyboard.press("0");
    const box = await page.locator(".canvas").boundingBox();
    if (!box) throw new Error("no canvas");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const cursor = (): Promise<string> => page.locator(".canvas").evaluate((canvas) => canvas.style.cursor);
    await expect
      .poll(async () => {
        await page.mouse.move(x - 200, y);
        await page.mouse.move(x, y, { steps: 3 });
        return cursor();
      })
      .toBe("pointer");
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 40, { steps: 6 });
    await page.mouse.up();
    await page.getByLabel("Put 1 moved entity back").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByLabel("Put 0 moved entities back").waitFor();
    expect(viewer.problems).toEqual([]);
  });

  it("should follow what another command writes through the server", async () => {
    await fresh(page, viewer);
    const before = await shown(page);
    const serving = await findServing(viewer.opened.file);
    if (!serving) throw new Error("the server left nothing beside the file");
    const other = await openServed(serving);
    await other.removeArticles(viewer.opened.corpus.facts.map((facts) => facts.article.id).slice(10));
    await other.writeResolution({ entities: viewer.opened.corpus.entities.slice(0, 12), review: [] });
    await expect.poll(() => shown(page)).toBeLessThan(before);
    await other.close();
    expect(viewer.problems).toEqual([]);
  });
});

describe("the viewer's lasso and layout", { timeout: slow }, () => {
  let viewer: Viewer;
  let page: Page;
  withViewer(60, (...opened) => {
    [viewer, page] = opened;
  });

  it("should select with a lasso, and let the layout settle in a worker", async () => {
    await fresh(page, viewer);
    await page.getByLabel("Select with a lasso").click();
    const box = await page.locator(".lasso").boundingBox();
    if (!box) throw new Error("no lasso");
    const { x, y, width, height } = box;
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.down();
    for (const [dx, dy] of [
      [width - 5, 5],
      [width - 5, height - 5],
      [5, height - 5],
    ] as const)
      await page.mouse.move(x + dx, y + dy, { steps: 4 });
    await page.mouse.up();
    await page.getByText(/\d+ entities selected/).waitFor();
    await page.keyboard.press("Escape");
    await page.getByLabel("Let the layout settle").click();
    await page.getByLabel(/Put [1-9]\d* moved entities back/).click({ timeout: 90_000 });
    await expect.poll(() => page.getByLabel("Put 0 moved entities back").count()).toBe(1);
    expect(viewer.problems).toEqual([]);
  });
});
