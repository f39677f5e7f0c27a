import type { ArticleMetadata } from "../model/raw-document.ts";
import { parseDate } from "../util/parse-date.ts";

export const recordFields = [
  "text",
  "html",
  "title",
  "url",
  "outlet",
  "authors",
  "publishedAt",
  "language",
  "id",
] as const;
export type RecordField = (typeof recordFields)[number];

/** For each field of an article the record's field that holds it; a dot goes into objects ("source.name"). */
export type FieldMapping = Readonly<Partial<Record<RecordField, string>>>;

/** Names that news dumps use (CC-News, news-please, webz, NewsAPI, Media Cloud, GDELT, newspaper3k, trafilatura, JSON Feed, schema.org). */
const defaults: Readonly<Record<RecordField, readonly string[]>> = {
  text: [
    "text",
    "maintext",
    "article_text",
    "articleBody",
    "article_body",
    "body_text",
    "full_text",
    "fulltext",
    "body",
    "content_text",
    "content",
    "article",
    "story",
    "raw_text",
    "cleaned_text",
    "news_content",
    "plain_text",
    "textContent",
    "description_full",
    "description",
    "summary",
  ],
  html: ["html", "content_html", "body_html", "raw_html", "content.rendered", "htmlContent"],
  title: ["title", "headline", "title.rendered", "heading", "article_title", "news_title", "name"],
  url: [
    "url",
    "link",
    "canonical_url",
    "canonicalUrl",
    "permalink",
    "article_url",
    "source_url",
    "web_url",
    "webUrl",
    "uri",
    "external_url",
    "mainEntityOfPage",
  ],
  outlet: [
    "outlet",
    "source.name",
    "source.title",
    "publisher.name",
    "thread.site_full",
    "thread.site",
    "media_name",
    "site_name",
    "sitename",
    "source_name",
    "publication",
    "publisher",
    "newspaper",
    "site",
    "media",
    "source",
    "source_domain",
    "domain",
    "hostname",
  ],
  authors: ["authors", "author", "byline", "creator", "by", "writers", "author_name"],
  publishedAt: [
    "publishedAt",
    "published_at",
    "published",
    "publish_date",
    "date_publish",
    "date_published",
    "datePublished",
    "publication_date",
    "pub_date",
    "pubDate",
    "published_date",
    "publishDate",
    "publishdate",
    "seendate",
    "date",
    "timestamp",
    "created_at",
    "time",
    "isoDate",
  ],
  language: ["language", "lang", "inLanguage", "language_code"],
  id: ["id", "_id", "uuid", "guid", "article_id", "stories_id", "doc_id", "identifier", "docid"],
};

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Spreadsheets write "Publish Date" for what programs call publish_date. */
const fold = (name: string): string => name.trim().toLowerCase().replaceAll(" ", "_");

const folded = (record: JsonRecord): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(record).map(([name, value]) => [fold(name), value]));

const at = (record: JsonRecord, names: ReadonlyMap<string, unknown>, path: string): unknown => {
  if (Object.hasOwn(record, path)) return record[path];
  if (!path.includes(".")) return names.get(fold(path));
  let value: unknown = record;
  for (const key of path.split(".")) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
};

const stringOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (isRecord(value))
    return stringOf(value["name"] ?? value["$oid"] ?? value["#text"] ?? value["rendered"] ?? value["@id"]);
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string"))
    return value.join("\n\n");
  return undefined;
};

const namesOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => namesOf(each));
  const text = stringOf(value)?.trim();
  if (text === undefined) return [];
  const listed = /^\[\s*['"]/.test(text) ? text.replace(/^\[|\]$/g, "").replace(/['"]/g, "") : text;
  return listed
    .split(/\s{0,3}(?:;|\||\n|,(?!\s{0,2}(?:Jr|Sr|PhD|MD)\b)|\s(?:and|&)\s)\s{0,3}/)
    .map((name) => name.replace(/^by\s+/i, "").trim())
    .filter((name) => name !== "" && name.length < 120);
};

const dateOf = (value: unknown): string | undefined => {
  if (typeof value === "number" || typeof value === "string") return parseDate(value);
  return isRecord(value) ? dateOf(value["$date"] ?? value["@value"]) : undefined;
};

const looksLikeHtml = (text: string): boolean =>
  /<(?:p|div|br|h[1-6]|span|article|section|ul|ol|table|html|body|a\s)[^<>]{0,500}>/i.test(text);

/** Fields that hold a summary as often as the whole. */
const summaries: ReadonlySet<string> = new Set(["description", "summary"]);

/** What a record says of an article. */
export interface RecordArticle {
  /** Absent where no field holds a text. */
  readonly content?: string;
  readonly form: "html" | "text";
  /** The text comes from a field that usually holds no more than a summary. */
  readonly isSummary: boolean;
  readonly metadata: ArticleMetadata;
}

/** The article of a record by its field names. */
export const articleOfRecord = (record: JsonRecord, mapping: FieldMapping): RecordArticle => {
  const names = folded(record);
  const find = <T>(
    field: RecordField,
    read: (value: unknown) => T | undefined,
  ): { readonly path: string; readonly value: T } | undefined => {
    const given = mapping[field];
    for (const path of given === undefined ? defaults[field] : [given]) {
      const value = read(at(record, names, path));
      if (value !== undefined) return { path, value };
    }
    return undefined;
  };
  const pick = <T>(field: RecordField, read: (value: unknown) => T | undefined): T | undefined =>
    find(field, read)?.value;
  const text = find("text", stringOf);
  const html = pick("html", stringOf);
  const usesHtml = html !== undefined && (text === undefined || text.value.length < 40);
  const content = usesHtml ? html : text?.value;
  const fields = {
    id: pick("id", stringOf),
    url: pick("url", (value) => {
      const address = stringOf(value)?.trim();
      return address !== undefined && /^https?:\/\//i.test(address) ? address : undefined;
    }),
    title: pick("title", stringOf)?.replace(/\s+/gu, " ").trim(),
    outlet: pick("outlet", stringOf)?.trim(),
    authors: pick("authors", (value) => {
      const authors = namesOf(value);
      return authors.length > 0 ? authors : undefined;
    }),
    publishedAt: pick("publishedAt", dateOf),
    language: pick("language", stringOf),
  };
  const metadata = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as ArticleMetadata;
  return {
    ...(content === undefined ? {} : { content }),
    form: usesHtml || (content !== undefined && looksLikeHtml(content)) ? "html" : "text",
    isSummary: !usesHtml && mapping.text === undefined && summaries.has(text?.path ?? ""),
    metadata,
  };
};
