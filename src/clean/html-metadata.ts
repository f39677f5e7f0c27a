import type { Document, Element } from "domhandler";
import type { ArticleMetadata } from "../model/raw-document.ts";
import { parseDate } from "../util/parse-date.ts";
import { newsObjects, ofNewsObjects } from "./json-ld.ts";
import { elementsOf, textOf } from "./html-tree.ts";

const tidy = (value: string | undefined): string | undefined => {
  const text = value?.replace(/\s+/gu, " ").trim();
  return text ? text : undefined;
};

const metaValues = (document: Document): ReadonlyMap<string, readonly string[]> => {
  const values = new Map<string, string[]>();
  for (const element of elementsOf(document, (each) => each.name === "meta")) {
    const { name, property, itemprop, content } = element.attribs;
    const key = (property ?? name ?? itemprop)?.toLowerCase().trim();
    const value = tidy(content);
    if (!key || !value) continue;
    const list = values.get(key);
    if (list) list.push(value);
    else values.set(key, [value]);
  }
  return values;
};

const firstOf = (
  values: ReadonlyMap<string, readonly string[]>,
  keys: readonly string[],
): string | undefined => {
  for (const key of keys) {
    const value = values.get(key)?.[0];
    if (value) return value;
  }
  return undefined;
};

const dateKeys = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "originalpublicationdate",
  "timestamp",
  "article_date_original",
  "displaydate",
];

const isName = (value: string): boolean => value.length < 120 && !/^https?:|[<>{}@]/i.test(value);

const fold = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** A title without the outlet behind its last bar or dash. */
export const withoutOutlet = (title: string, outlet: string | undefined): string => {
  const parts = /^(.{12,}?)\s{1,3}[|–—»·:-]{1,2}\s{1,3}([^|–—»·]{2,50})$/su.exec(title);
  if (!parts?.[1] || !parts[2]) return title;
  const tail = fold(parts[2]);
  const named = outlet !== undefined && (fold(outlet).includes(tail) || tail.includes(fold(outlet)));
  const barred = /\s[|»]\s/u.test(title.slice(parts[1].length, parts[1].length + 5));
  return named || barred ? parts[1] : title;
};

const linkTo = (document: Document, rel: string): string | undefined =>
  elementsOf(document, (each) => each.name === "link" && each.attribs["rel"]?.toLowerCase() === rel)[0]
    ?.attribs["href"];

const timeOf = (document: Document): string | undefined => {
  const marked = elementsOf(
    document,
    (each) =>
      each.attribs["itemprop"]?.toLowerCase() === "datepublished" ||
      (each.name === "time" && (each.attribs["datetime"] !== undefined || "pubdate" in each.attribs)),
  );
  const itemprop = marked.find((each) => each.attribs["itemprop"]?.toLowerCase() === "datepublished");
  const element = itemprop ?? marked[0];
  if (!element) return undefined;
  return parseDate(element.attribs["datetime"] ?? element.attribs["content"] ?? textOf(element));
};

const urlDate = (url: string | undefined): string | undefined => {
  const match = url ? /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?!\d)/.exec(url) : undefined;
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
};

const headingOf = (document: Document): string | undefined => {
  const headings = elementsOf(document, (each: Element) => each.name === "h1")
    .map((each) => tidy(textOf(each)))
    .filter((text) => text !== undefined);
  return headings.length === 1 ? headings[0] : undefined;
};

/** What a page says of its article: JSON-LD NewsArticle first, then OpenGraph and other meta elements, then markup. */
export const htmlMetadata = (document: Document, given: ArticleMetadata): ArticleMetadata => {
  const metas = metaValues(document);
  const linked = ofNewsObjects(newsObjects(document));
  const address = given.url ?? linked.url ?? linkTo(document, "canonical") ?? firstOf(metas, ["og:url"]);
  const url = address && /^https?:\/\//i.test(address) ? address : undefined;
  const outlet =
    given.outlet ??
    firstOf(metas, ["og:site_name"]) ??
    linked.outlet ??
    firstOf(metas, ["application-name", "publisher", "dc.publisher"]);
  const titleElement = elementsOf(document, (each) => each.name === "title")[0];
  const rawTitle =
    given.title ??
    tidy(linked.title) ??
    firstOf(metas, ["og:title", "twitter:title", "headline", "dc.title", "title"]) ??
    headingOf(document) ??
    (titleElement ? tidy(textOf(titleElement)) : undefined);
  const title = rawTitle === undefined ? undefined : withoutOutlet(rawTitle, outlet);
  const metaDate = dateKeys.map((key) => metas.get(key)?.[0]).find((value) => value && parseDate(value));
  const publishedAt =
    given.publishedAt ??
    linked.publishedAt ??
    (metaDate ? parseDate(metaDate) : undefined) ??
    timeOf(document) ??
    urlDate(url);
  const metaAuthors = [
    ...(metas.get("author") ?? []),
    ...(metas.get("article:author") ?? []),
    ...(metas.get("dc.creator") ?? []),
    ...(metas.get("parsely-author") ?? []),
    ...(metas.get("sailthru.author") ?? []),
  ];
  const authors = given.authors ?? linked.authors ?? [...new Set(metaAuthors)];
  const root = elementsOf(document, (each) => each.name === "html")[0];
  const language =
    given.language ??
    linked.language ??
    root?.attribs["lang"] ??
    firstOf(metas, ["og:locale", "content-language", "language"]);
  return {
    ...(given.id === undefined ? {} : { id: given.id }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    authors: authors.filter(isName),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(language === undefined ? {} : { language }),
  };
};
