import { readFile } from "node:fs/promises";
import type { JudgementRequest } from "../../src/serve/contract.ts";
import type { UploadedFile } from "../../src/serve/graph-context.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "./support/viewer-page.ts";
import { fresh, search, startViewer } from "./support/viewer-page.ts";

const slow = 180_000;

const download = async (page: Page, name: string): Promise<string> => {
  await page.keyboard.press("d");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".export", { hasText: name }).first().click(),
  ]);
  return readFile(await file.path(), "latin1");
};

describe("working with the viewer", { timeout: slow }, () => {
  let viewer: Viewer;
  let page: Page;
  const judged: (JudgementRequest | string)[] = [];
  const uploaded: UploadedFile[] = [];
  beforeAll(async () => {
    viewer = await startViewer(60, {
      judgements: {
        judge: async (request) => {
          judged.push(request);
          return { id: `j${judged.length}`, summary: `Decided: ${request.kind}.` };
        },
        undo: async (id) => {
          judged.push(id);
          return { id, summary: "Taken back." };
        },
      },
      ingest: async (files, report) => {
        uploaded.push(...files);
        report({
          phase: "done",
          done: files.length,
          total: files.length,
          message: `${files.length} read`,
          failed: [],
        });
      },
    });
    page = await viewer.open();
  }, slow);
  afterAll(() => viewer.close(), slow);

  it("should export the picture, the timeline, GEXF, GraphML, JSON and CSV", async () => {
    await fresh(page, viewer);
    expect(await download(page, "PNG")).toContain("PNG");
    expect(await download(page, "SVG of the timeline")).toContain("<svg");
    expect(await download(page, "GEXF")).toContain("<gexf");
    expect(await download(page, "GraphML")).toContain("</graphml>");
    expect(JSON.parse(await download(page, "JSON"))).toHaveProperty("edges");
    expect(await download(page, "CSV")).toContain("id,");
    expect(viewer.problems).toEqual([]);
  });

  it("should judge from the selection and take it back by undo", async () => {
    await fresh(page, viewer);
    await search(page, "Oslo");
    await page.waitForSelector(".entity-head h2");
    await page.keyboard.press("j");
    await page.getByLabel("Name", { exact: true }).fill("Oslo, Norway");
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByText("Decided: rename.").waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => judged.length).toBe(2);
    expect(judged).toEqual([
      { kind: "rename", entity: expect.any(String), value: "Oslo, Norway", reason: "" },
      "j1",
    ]);
    expect(viewer.problems).toEqual([]);
  });

  it("should ingest dropped files and say how it went", async () => {
    await fresh(page, viewer);
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(["A headline\\n\\nText."], "story.txt", { type: "text/plain" }));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    await page.getByText("1 read").waitFor();
    expect(uploaded.map((file) => file.name)).toEqual(["story.txt"]);
    expect(viewer.problems).toEqual([]);
  });
});
