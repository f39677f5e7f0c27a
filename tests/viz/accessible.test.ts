import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "./support/viewer-page.ts";
import { fresh, startViewer } from "./support/viewer-page.ts";

const slow = 180_000;

describe("the viewer for everyone", { timeout: slow }, () => {
  let viewer: Viewer;
  let page: Page;
  beforeAll(async () => {
    viewer = await startViewer(60);
    page = await viewer.open();
  }, slow);
  afterAll(() => viewer.close(), slow);

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
