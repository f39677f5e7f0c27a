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
  const named =
    outlet !== undefined &&
    (fold(outlet).includes(tail) || (tail.includes(fold(outlet)) && tail.length <= fold(outlet).length + 6));
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
  const match = url
    ? /\/((?:19|20)\d{2})[/-](\d{2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\d{2})(?!\d)/i.exec(
        url,
      )
    : undefined;
  if (!match) return undefined;
  return /\d/.test(match[2] ?? "")
    ? parseDate(`${match[1]}-${match[2]}-${match[3]}`)
    : parseDate(`${match[3]} ${match[2]} ${match[1]}`);
};

const dateNames =
  /(?:^|[\s_-])(?:date\w*|time|timestamp|time-?stamp|publish\w*|pub-?date|posted\w*|post-?date|entry-?(?:date|meta)|article-?(?:date|time|meta)|byline\w*|created|meta|info)(?:$|[\s_-])/i;

/** The first date in a short element that is named as one, from the headline on where there is one. */
const shownDate = (document: Document): string | undefined => {
  const all = elementsOf(document, () => true);
  const headline = all.findIndex((each) => each.name === "h1");
  const near = [...all.slice(Math.max(headline, 0)), ...all.slice(0, Math.max(headline, 0))];
  for (const each of near) {
    if (!dateNames.test(`${each.attribs["class"] ?? ""} ${each.attribs["id"] ?? ""}`)) continue;
    const text = tidy(textOf(each));
    const date = text !== undefined && text.length <= 160 ? parseDate(text) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
};

const hostName = (url: string | undefined): string =>
  url === undefined ? "" : fold(/^https?:\/\/([^/:?#]{1,255})/i.exec(url)?.[1] ?? "");

/** The outlet among what a page calls itself: the name that its host bears out, else the first that is a name. */
const outletAmong = (
  candidates: readonly (string | undefined)[],
  url: string | undefined,
): string | undefined => {
  const names = candidates.flatMap((each) => {
    const name = tidy(each?.replace(/^@/, "").split(/\s[|»]\s/u)[0]);
    return name === undefined || /^https?:|^www\./i.test(name) || name.length > 80 ? [] : [name];
  });
  const host = hostName(url);
  const borne = names.find((name) => {
    const key = fold(name).replace(/^the|com$|net$|org$/g, "");
    const initials = name
      .split(/\s+/u)
      .map((word) => word[0] ?? "")
      .join("")
      .toLowerCase();
    return (key.length > 1 && host.includes(key)) || (initials.length > 2 && host.includes(initials));
  });
  return borne ?? names[0];
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
    outletAmong(
      [
        firstOf(metas, ["og:site_name"]),
        linked.outlet,
        firstOf(metas, ["application-name"]),
        firstOf(metas, ["publisher", "dc.publisher", "article:publisher"]),
        firstOf(metas, ["twitter:site"]),
      ],
      url,
    );
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
    urlDate(url) ??
    shownDate(document);
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
