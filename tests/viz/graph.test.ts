import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "./support/viewer-page.ts";
import { fresh, search, shown, startViewer } from "./support/viewer-page.ts";

const slow = 180_000;

describe("the viewer's graph", { timeout: slow }, () => {
  let viewer: Viewer;
  let page: Page;
  beforeAll(async () => {
    viewer = await startViewer(60);
    page = await viewer.open();
  }, slow);
  afterAll(() => viewer.close(), slow);

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

  it("should select with a lasso, drag a node to stay, and let the layout settle in a worker", async () => {
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
    await page.getByLabel(/Put \d+ moved entities back/).click({ timeout: 90_000 });
    await expect.poll(() => page.getByLabel("Put 0 moved entities back").count()).toBe(1);
    expect(viewer.problems).toEqual([]);
  });
});
