import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import type { ReadOptions } from "./options.ts";
import { failure, read } from "./read-error.ts";
import { readAll } from "./source.ts";
import type { Source } from "./source.ts";

const mostPages = 2000;

/** The text layer of a PDF, line by line, a blank line where the gap between two lines is larger than a line. */
export async function* readPdf(source: Source, options: ReadOptions): AsyncGenerator<Outcome<RawDocument>> {
  const bytes = await readAll(source, options.maxDocumentBytes);
  // Loaded on demand, for it is large and most runs hold no PDF.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    let content = "";
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      let last: number | undefined;
      for (const item of items) {
        if (!("str" in item)) continue;
        const y = Number(item.transform[5]);
        if (last !== undefined && Math.abs(last - y) > item.height * 1.8 && item.height > 0) content += "\n";
        content += item.str + (item.hasEOL ? "\n" : "");
        if (item.str.trim() !== "") last = y;
      }
      content += "\n\n";
      page.cleanup();
    }
    const title: unknown = "Title" in info ? info.Title : undefined;
    if (content.trim() === "")
      yield failure(source.item, "no-text", "The PDF has no text layer; recognise its text first.");
    else
      yield read({
        item: source.item,
        form: "text",
        content,
        metadata: typeof title === "string" && title.trim().includes(" ") ? { title: title.trim() } : {},
      });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    yield failure(
      source.item,
      "invalid-format",
      `The PDF cannot be read (${message.slice(0, 120)}); get it again, or remove its password.`,
    );
  } finally {
    await task.destroy();
  }
}
