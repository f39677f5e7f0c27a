import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Viewer } from "./support/viewer-page.ts";
import { fresh, search, shown, withViewer } from "./support/viewer-page.ts";

const slow = 180_000;

describe("the viewer's other views", { timeout: slow }, () => {
  let viewer: Viewer;
  let page: Page;
  withViewer(60, (...opened) => {
    [viewer, page] = opened;
  });

  it("should show timeline, map, communities and paths", async () => {
    await fresh(page, viewer);
    await page.keyboard.press("2");
    await page.locator(".event-bar").first().waitFor();
    await page.getByRole("button", { name: "Play" }).click();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "All dates" }).click();
    const plot = await page.locator(".histogram-plot").boundingBox();
    if (!plot) throw new Error("no histogram");
    await page.mouse.move(plot.x + plot.width * 0.3, plot.y + 20);
    await page.mouse.down();
    await page.mouse.move(plot.x + plot.width * 0.5, plot.y + 20, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => page.locator(".bar.out").count()).toBeGreaterThan(0);
    await page.keyboard.press("x");
    await page.keyboard.press("3");
    await page.locator(".place").first().waitFor();
    expect(await page.locator(".land").count()).toBeGreaterThan(100);
    await page.keyboard.press("5");
    await page.locator(".community h3").first().waitFor();
    await page.keyboard.press("6");
    for (const name of ["Tbilisi", "Lusaka"]) {
      await page.locator(".picker input").fill(name);
      // The list of the name before may still stand while the server answers.
      await page.locator(".picker-list .search-result", { hasText: name }).first().click();
    }
    await page.locator(".path-edge").first().click();
    await page.waitForSelector(".claim-card");
    expect(viewer.problems).toEqual([]);
  });

  it("should restore filters, selection and positions from the address, and save and open views", async () => {
    await fresh(page, viewer);
    await search(page, "Lusaka");
    const hash = (): Promise<string> => page.evaluate("location.hash");
    await expect.poll(hash).toContain("#v=");
    const before = await hash();
    await page.locator(".facet-row", { hasText: "Asserted" }).click();
    await expect.poll(hash).not.toBe(before);
    const address = page.url();
    const other = await viewer.open({ path: new URL(address).hash });
    await other.waitForSelector(".entity-head h2");
    expect(await other.locator(".entity-head h2").textContent()).toBe("Lusaka");
    expect(await other.locator(".facet-row", { hasText: "Asserted" }).locator("input").isChecked()).toBe(
      true,
    );
    await other.context().close();
    await page.keyboard.press("Control+s");
    await page.getByLabel("Name of this view").fill("Lusaka, asserted");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await fresh(page, viewer);
    await page.keyboard.press("Control+s");
    await page.locator(".saved-view").first().click();
    await page.waitForSelector(".entity-head h2");
    expect(viewer.problems).toEqual([]);
  });

  it("should keep a note across a reload", async () => {
    await fresh(page, viewer);
    await search(page, "Oslo");
    await page.locator(".note textarea").fill("Ask the harbour master.");
    const saved = page.waitForResponse((response) => response.request().method() === "PUT" && response.ok());
    await page.locator(".entity-head h2").click();
    await saved;
    await fresh(page, viewer);
    await search(page, "Oslo");
    await expect.poll(() => page.locator(".note textarea").inputValue()).toBe("Ask the harbour master.");
    expect(viewer.problems).toEqual([]);
  });

  it("should run Cypher with highlighting and completion, draw the result, and refuse writes with a sentence", async () => {
    await fresh(page, viewer);
    await page.keyboard.press("7");
    await page.locator(".example", { hasText: "people" }).click();
    await page.getByRole("button", { name: "Run" }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(5);
    await page.locator(".code-editor .cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("MATCH (a:Per");
    await page.locator(".cm-tooltip-autocomplete", { hasText: "Person" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("CREATE (x)");
    await page.keyboard.press("Control+Enter");
    await page.getByText("The panel only reads").waitFor();
    viewer.problems.splice(
      0,
      viewer.problems.length,
      ...viewer.problems.filter((problem) => !problem.includes("400")),
    );
    await page.getByRole("button", { name: /^Draw 5/ }).click();
    await expect.poll(() => shown(page)).toBe(5);
    expect(viewer.problems).toEqual([]);
  });
});
