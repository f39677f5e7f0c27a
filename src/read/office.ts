import type { Outcome } from "../model/outcome.ts";
import type { ArticleMetadata, RawDocument } from "../model/raw-document.ts";
import { parseDate } from "../util/parse-date.ts";
import { isTag } from "domhandler";
import type { ChildNode, Element } from "domhandler";
import { decode } from "./decode.ts";
import { nestedSource } from "./guard.ts";
import type { ReadOptions } from "./options.ts";
import { failure, read } from "./read-error.ts";
import { readAll } from "./source.ts";
import type { Source } from "./source.ts";
import { findAll, parseXml, xmlText } from "./xml.ts";
import type { ZipEntry } from "./zip.ts";

const textOfEntry = async (
  source: Source,
  entries: readonly ZipEntry[],
  name: string,
  options: ReadOptions,
): Promise<string | undefined> => {
  const entry = entries.find((each) => each.name === name);
  if (!entry) return undefined;
  const nested = nestedSource(source, name, () => entry.stream(), entry.size);
  return decode(await readAll(nested, options.maxDocumentBytes), nested.item);
};

/** The text of a paragraph of WordprocessingML: runs, tabs and breaks; deleted text is left out. */
const paragraphText = (paragraph: Element): string => {
  let text = "";
  const stack: ChildNode[] = paragraph.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    if (node.name === "w:t") text += xmlText(node);
    else if (node.name === "w:tab") text += " ";
    else if (node.name === "w:br" || node.name === "w:cr") text += "\n";
    else if (node.name !== "w:del" && node.name !== "w:instrText")
      for (const child of node.children.toReversed()) stack.push(child);
  }
  return text;
};

const coreMetadata = (core: string | undefined, item: string): ArticleMetadata => {
  if (core === undefined) return {};
  const document = parseXml(core, item);
  const value = (name: string): string | undefined => xmlText(findAll(document, name)[0]).trim() || undefined;
  const [title, author, created] = [value("title"), value("creator"), value("created")];
  const publishedAt = created === undefined ? undefined : parseDate(created);
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { authors: [author] }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
};

/** A Word document (ECMA-376): its paragraphs as lines. */
export async function* readDocx(
  source: Source,
  entries: readonly ZipEntry[],
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  const body = await textOfEntry(source, entries, "word/document.xml", options);
  const paragraphs = body === undefined ? [] : findAll(parseXml(body, source.item), "p").map(paragraphText);
  const content = paragraphs.join("\n\n");
  if (content.trim() === "")
    yield failure(source.item, "no-text", "The document holds no text; check that it is not a scan.");
  else
    yield read({
      item: source.item,
      form: "text",
      content,
      metadata: coreMetadata(await textOfEntry(source, entries, "docProps/core.xml", options), source.item),
    });
}

/** An EPUB (EPUB 3.3): each document of its spine in reading order. */
export async function* readEpub(
  source: Source,
  entries: readonly ZipEntry[],
  options: ReadOptions,
): AsyncGenerator<Outcome<RawDocument>> {
  const container = await textOfEntry(source, entries, "META-INF/container.xml", options);
  const path =
    container === undefined
      ? undefined
      : findAll(parseXml(container, source.item), "rootfile")[0]?.attribs["full-path"];
  const opf = path === undefined ? undefined : await textOfEntry(source, entries, path, options);
  if (path === undefined || opf === undefined) {
    yield failure(source.item, "invalid-format", "The book has no list of its contents; get the file again.");
    return;
  }
  const book = parseXml(opf, source.item);
  const hrefs = new Map(findAll(book, "item").map((each) => [each.attribs["id"], each.attribs["href"]]));
  const value = (name: string): string | undefined => xmlText(findAll(book, name)[0]).trim() || undefined;
  const [outlet, author, language, date] = [
    value("title"),
    value("creator"),
    value("language"),
    value("date"),
  ];
  const publishedAt = date === undefined ? undefined : parseDate(date);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  for (const reference of findAll(book, "itemref")) {
    const href = hrefs.get(reference.attribs["idref"]);
    if (href === undefined) continue;
    const name = folder + decodeURI(href);
    const content = await textOfEntry(source, entries, name, options);
    if (content === undefined)
      yield failure(
        `${source.item}!${name}`,
        "not-found",
        "The book lists it, but it is not there; get the file again.",
      );
    else
      yield read({
        item: `${source.item}!${name}`,
        form: "html",
        content,
        metadata: {
          ...(outlet === undefined ? {} : { outlet }),
          ...(author === undefined ? {} : { authors: [author] }),
          ...(language === undefined ? {} : { language }),
          ...(publishedAt === undefined ? {} : { publishedAt }),
        },
      });
  }
}
