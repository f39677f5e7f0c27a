import type { Element } from "domhandler";
import type { Outcome } from "../model/outcome.ts";
import type { ArticleMetadata, RawDocument } from "../model/raw-document.ts";
import { parseDate } from "../util/parse-date.ts";
import { decode } from "./decode.ts";
import type { ReadOptions } from "./options.ts";
import { absoluteUrl, mostEntries, readEntry, tooManyEntries } from "./feed-entry.ts";
import { failure } from "./read-error.ts";
import { readAll } from "./source.ts";
import type { Source } from "./source.ts";
import { childrenNamed, findAll, parseXml, xmlText } from "./xml.ts";

const first = (element: Element, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const text = xmlText(childrenNamed(element, name)[0]).trim();
    if (text !== "") return text;
  }
  return undefined;
};

const linkOf = (entry: Element): string | undefined => {
  const links = childrenNamed(entry, "link");
  const alternate = links.find(
    (link) => (link.attribs["rel"] ?? "alternate") === "alternate" && link.attribs["href"],
  );
  const text = links.map((link) => xmlText(link).trim()).find((value) => value !== "");
  const guid = first(entry, "guid");
  return alternate?.attribs["href"] ?? text ?? (guid && /^https?:/i.test(guid) ? guid : undefined);
};

const authorsOf = (entry: Element): readonly string[] =>
  childrenNamed(entry, "author", "creator", "dc:creator")
    .map((author) => first(author, "name") ?? xmlText(author).replace(/^\S+@\S+\s\((.{1,100})\)$/u, "$1"))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.includes("@"));

const metadataOf = (
  entry: Element,
  { outlet, language, base }: Readonly<Record<"outlet" | "language" | "base", string | undefined>>,
): ArticleMetadata => {
  const url = absoluteUrl(linkOf(entry), base);
  const title = first(entry, "title")
    ?.replace(/<[^<>]{1,200}>/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const date = first(entry, "pubdate", "published", "date", "issued", "updated");
  const publishedAt = date === undefined ? undefined : parseDate(date);
  const authors = authorsOf(entry);
  const id = first(entry, "guid", "id");
  return {
    ...(id === undefined ? {} : { id }),
    ...(url === undefined ? {} : { url }),
    ...(title ? { title } : {}),
    ...(outlet === undefined ? {} : { outlet }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(language === undefined ? {} : { language }),
  };
};

/** RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom: one document an entry, from its full content where there is one, else its summary. */
export async function* readFeed(source: Source, options: ReadOptions): AsyncGenerator<Outcome<RawDocument>> {
  const text = decode(
    await readAll(source, options.maxDocumentBytes),
    source.item,
    options.encoding,
    source.charset,
  );
  const document = parseXml(text, source.item);
  const entries = [...findAll(document, "item"), ...findAll(document, "entry")];
  const channel = findAll(document, "channel")[0] ?? findAll(document, "feed")[0];
  const outlet = channel ? first(channel, "title") : undefined;
  const language = channel ? (first(channel, "language") ?? channel.attribs["xml:lang"]) : undefined;
  if (entries.length === 0) {
    yield failure(
      source.item,
      "empty",
      "It is XML without feed entries; give RSS or Atom, or another format.",
    );
    return;
  }
  for (const [index, entry] of entries.slice(0, mostEntries).entries()) {
    const item = `${source.item}[${index}]`;
    const content = first(entry, "encoded", "content", "fulltext", "description", "summary");
    yield* readEntry(
      {
        item,
        ...(content === undefined ? {} : { content }),
        form: /<[a-z][^<>]{0,500}>/iu.test(content ?? "") ? "html" : "text",
        metadata: metadataOf(entry, { outlet, language, base: source.url }),
      },
      options,
    );
  }
  if (entries.length > mostEntries) yield tooManyEntries(source.item);
}
