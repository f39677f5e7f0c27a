import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Viewer } from "./support/viewer-page.ts";
import { fresh, search, shown, withViewer } from "./support/viewer-page.ts";

const slow = 180_000;

describe("the viewer's evidence", { timeout: slow }, () => {
  let viewer: Viewer;
  let page: Page;
  withViewer(60, (...opened) => {
    [viewer, page] = opened;
  });

  it("should find entities, articles and sentences as you type, and open the sentence in its article", async () => {
    await fresh(page, viewer);
    await page.keyboard.press("Control+k");
    await page.locator(".search-field input").fill("according");
    await page.locator(".search-result", { hasText: "According to" }).first().click();
    await page.waitForSelector(".article-text .lit");
    expect(await page.locator(".reader-title").textContent()).not.toBe("");
    expect(viewer.problems).toEqual([]);
  });

  it("should filter by every facet with counts, and clear", async () => {
    await fresh(page, viewer);
    const before = await shown(page);
    const row = page.locator(".facet-row", { hasText: "People" });
    const count = Number(await row.locator(".facet-count").textContent());
    await row.click();
    await expect.poll(() => shown(page)).toBe(count);
    await page.keyboard.press("x");
    await expect.poll(() => shown(page)).toBe(before);
    for (const title of ["Relation", "Event type", "How firmly", "Who says so", "Outlet"]) {
      const facet = page.locator("details.facet", { has: page.locator("summary", { hasText: title }) });
      if ((await facet.getAttribute("open")) === null) await facet.locator("summary").click();
      await facet.locator("input[type=checkbox]").first().check();
      await facet.locator(".badge").waitFor();
    }
    await page.keyboard.press("x");
    await page.locator(".range input").first().fill("1");
    await page.getByText("Independent stories, at least 2").waitFor();
    await page.keyboard.press("Escape");
    expect(viewer.problems).toEqual([]);
  });

  it("should lead from an edge to its claims and the marked words in the article", async () => {
    await fresh(page, viewer);
    await page.keyboard.press("4");
    await page.getByRole("button", { name: "Relations" }).click();
    await page.locator("tbody .party").first().click();
    const card = page.locator(".claim-card").first();
    await card.waitFor();
    expect(await card.locator(".mark-subject").count()).toBe(1);
    expect(await card.locator(".mark-trigger").count()).toBe(1);
    await card.getByText("Read in the article").click();
    await page.waitForSelector(".article-text .mark-subject");
    expect(await page.locator(".article-text .mark-object").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".reader").count()).toBe(0);
    expect(viewer.problems).toEqual([]);
  });

  it("should set contradicting claims side by side and count copies apart", async () => {
    await fresh(page, viewer);
    const [left] = viewer.opened.corpus.contradiction;
    const subject = viewer.opened.corpus.facts
      .flatMap((facts) => facts.claims)
      .find((claim) => claim.id === left)
      ?.subject.chain.split("~")[1];
    const entity = viewer.opened.corpus.entities.find((item) => item.id === `x-${subject}`);
    await search(page, entity?.name ?? "");
    await page.locator(".contradiction .claim-card").nth(1).waitFor();
    expect(await page.locator(".contradiction .reason").first().textContent()).toBe(
      "one office, two holders",
    );
    expect(viewer.problems).toEqual([]);
  });

  it("should show hostile text as text", async () => {
    await fresh(page, viewer);
    await page.keyboard.press("Control+k");
    await page.locator(".search-field input").fill("onerror");
    await page.locator(".search-result").first().click();
    await page.waitForSelector(".article-text");
    expect(await page.locator(".article-text").textContent()).toContain("<script>document.title");
    expect(await page.title()).toBe("newsgraph");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(viewer.problems).toEqual([]);
  });
});
