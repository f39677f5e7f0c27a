import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../viz/support/viewer-page.ts";
import { startViewer } from "../viz/support/viewer-page.ts";

const slow = 180_000;
const most = 5;

/** What a person does, counted: a click, a key, typing one text, one drag. */
interface Hands {
  readonly page: Page;
  readonly click: (selector: string) => Promise<void>;
  readonly key: (key: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly actions: () => number;
}

const find = async ({ page, key, type, click }: Hands, name: string): Promise<void> => {
  await key("Control+k");
  await type(".search-field input", name);
  await click(`.search-result:has-text("${name}")`);
  await page.waitForSelector(".entity-head h2");
};
/** Whether there are claims on the page and each carries a tag. */
const only = async (page: Page, tag: string): Promise<boolean> => {
  const cards = await page.locator(".claim-card").count();
  return cards > 0 && cards === (await page.locator(`.claim-card ${tag}`).count());
};

describe("an analyst's tasks, each in five actions or fewer", { timeout: slow }, () => {
  let viewer: Viewer;
  beforeAll(async () => {
    viewer = await startViewer(60);
  }, slow);
  afterAll(() => viewer.close(), slow);

  const hands = async (): Promise<Hands> => {
    const page = await viewer.open();
    let count = 0;
    return {
      page,
      click: async (selector) => {
        count++;
        await page.locator(selector).first().click();
      },
      key: async (key) => {
        count++;
        await page.keyboard.press(key);
      },
      type: async (selector, text) => {
        count++;
        await page.locator(selector).first().fill(text);
      },
      actions: () => count,
    };
  };
  const done = async ({ page, actions }: Hands): Promise<void> => {
    expect(actions()).toBeLessThanOrEqual(most);
    expect(viewer.problems).toEqual([]);
    await page.context().close();
  };

  it("should tell who matters most: look at the table of entities, most independent stories first", async () => {
    const own = await hands();
    await own.key("4");
    const counts = await own.page.locator("tbody tr td:nth-child(3)").allTextContents();
    const numbers = counts.map(Number);
    expect(numbers).toEqual(numbers.toSorted((left, right) => right - left));
    await done(own);
  });

  it("should find what connects Tbilisi and Lusaka and read the sentence that says so", async () => {
    const own = await hands();
    await own.key("Control+k");
    await own.type(".search-field input", "Tbilisi to Lusaka");
    await own.page.locator(".between").waitFor();
    await own.key("Enter");
    await own.click(".path-edge");
    await own.page.locator(".claim-card .sentence").first().waitFor();
    expect(await own.page.locator(".path-steps").count()).toBeGreaterThan(0);
    await done(own);
  });

  it("should list which claims about Tbilisi come from unnamed sources only", async () => {
    const own = await hands();
    await find(own, "Tbilisi");
    await own.click('.button:has-text("Unnamed sources only")');
    await own.page.locator(".badge").first().waitFor();
    await expect.poll(() => only(own.page, ".tag.unnamed")).toBe(true);
    await done(own);
  });

  it("should see what was only planned or alleged about Lusaka", async () => {
    const own = await hands();
    await find(own, "Lusaka");
    await own.click('.facet-row:has-text("Planned")');
    await own.page.locator(".badge").first().waitFor();
    await expect.poll(() => only(own.page, ".tag.planned")).toBe(true);
    await done(own);
  });

  it("should read the article behind a claim about Oslo with the words marked", async () => {
    const own = await hands();
    await find(own, "Oslo");
    await own.click("text=Read in the article");
    const marked = own.page.locator(".article-text .mark-trigger");
    await marked.first().waitFor();
    expect(await marked.first().textContent()).not.toBe("");
    await done(own);
  });

  it("should see what happened in March 2025 and nothing else", async () => {
    const own = await hands();
    await own.type('.dates input[type="date"] >> nth=0', "2025-03-01");
    await own.type('.dates input[type="date"] >> nth=1', "2025-03-31");
    await own.click('.modes button:has-text("Timeline")');
    await own.page.locator(".event-list time").first().waitFor();
    const dates = await own.page
      .locator(".event-list time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    expect(dates.every((date) => date >= "2025-02-01" && date <= "2025-03-31")).toBe(true);
    await done(own);
  });

  it("should see on the map where events took place and open one place", async () => {
    const own = await hands();
    await own.key("3");
    await own.click('.place[aria-label^="Tbilisi"] circle');
    await own.page.waitForSelector(".entity-head h2");
    await own.page.locator(".claim-group", { hasText: "occurred at" }).first().waitFor();
    expect(await own.page.locator(".entity-head h2").textContent()).toBe("Tbilisi");
    await done(own);
  });

  it("should see which claims contradict each other", async () => {
    const own = await hands();
    const [left] = viewer.opened.corpus.contradiction;
    const subject = viewer.opened.corpus.facts
      .flatMap((facts) => facts.claims)
      .find((claim) => claim.id === left)
      ?.subject.chain.split("~")[1];
    await find(own, viewer.opened.corpus.entities.find((item) => item.id === `x-${subject}`)?.name ?? "");
    const cards = own.page.locator(".side-by-side .claim-card");
    await cards.nth(1).waitFor();
    expect(await cards.count()).toBeGreaterThanOrEqual(2);
    await done(own);
  });

  it("should find the groups around each other and look at one alone", async () => {
    const own = await hands();
    await own.key("5");
    await own.click('.community .button:has-text("Only this")');
    await own.page.locator(".graph-status strong").waitFor();
    expect(Number(await own.page.locator(".graph-status strong").textContent())).toBeLessThan(
      viewer.opened.corpus.entities.length,
    );
    await done(own);
  });

  it("should hand what is shown to a spreadsheet", async () => {
    const own = await hands();
    await own.key("d");
    const [file] = await Promise.all([
      own.page.waitForEvent("download"),
      own.click('.export:has-text("CSV")'),
    ]);
    expect(file.suggestedFilename()).toMatch(/^newsgraph-.*\.csv$/);
    await done(own);
  });
});
