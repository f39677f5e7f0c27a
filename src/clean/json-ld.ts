import type { Document } from "domhandler";
import { decodeHTML } from "entities";
import type { ArticleMetadata } from "../model/raw-document.ts";
import { parseDate } from "../util/parse-date.ts";
import { elementsOf } from "./html-tree.ts";

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

const parseLenient = (text: string): unknown => {
  const body = text.replace(
    /^\s*(?:<!--|\/\*?\s*<!\[CDATA\[\s*\*?\/?)|(?:-->|\/?\*?\s*\]\]>\s*\*?\/?)\s*$/g,
    "",
  );
  try {
    return JSON.parse(body);
  } catch {
    try {
      // Line breaks inside strings are the common fault of hand-made JSON-LD.
      return JSON.parse(body.replace(/[\r\n\t]+/g, " "));
    } catch {
      return undefined;
    }
  }
};

const newsType =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|ReportageNewsArticle|LiveBlogPosting|SocialMediaPosting|Report|TechArticle|Review|ClaimReview)$/;

const isNews = (value: JsonObject): boolean =>
  listOf(value["@type"]).some((type) => typeof type === "string" && newsType.test(type));

/** The schema.org article objects of a page's JSON-LD, at the top, in lists or in `@graph`. */
export const newsObjects = (document: Document): readonly JsonObject[] => {
  const scripts = elementsOf(
    document,
    (each) => each.name === "script" && /ld\+json/i.test(each.attribs["type"] ?? ""),
  );
  const found: JsonObject[] = [];
  for (const script of scripts) {
    const text = script.children.map((child) => ("data" in child ? child.data : "")).join("");
    for (const top of listOf(parseLenient(text))) {
      if (!isObject(top)) continue;
      const inner = [
        top,
        ...listOf(top["@graph"]),
        ...listOf(top["mainEntity"]),
        ...listOf(top["mainEntityOfPage"]),
      ];
      found.push(...inner.filter(isObject).filter(isNews));
    }
  }
  return found;
};

const stringOf = (value: unknown): string | undefined => {
  const text = typeof value === "string" ? decodeHTML(value).replace(/\s+/gu, " ").trim() : "";
  return text === "" ? undefined : text;
};

const nameOf = (value: unknown): string | undefined =>
  isObject(value) ? stringOf(listOf(value["name"])[0]) : stringOf(value);

const urlOf = (value: unknown): string | undefined => {
  const text = isObject(value) ? stringOf(value["@id"] ?? value["url"]) : stringOf(value);
  return text && /^https?:\/\//i.test(text) ? text : undefined;
};

/** The metadata that JSON-LD articles give, the first that has a field winning. */
export const ofNewsObjects = (objects: readonly JsonObject[]): ArticleMetadata => {
  const first = <T>(read: (value: JsonObject) => T | undefined): T | undefined => {
    for (const each of objects) {
      const value = read(each);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const url = first((each) => urlOf(each["mainEntityOfPage"]) ?? urlOf(each["url"]));
  const title = first((each) => stringOf(each["headline"]) ?? stringOf(each["name"]));
  const outlet = first((each) => nameOf(listOf(each["publisher"])[0]));
  const publishedAt = first((each) => {
    const date = stringOf(each["datePublished"]) ?? stringOf(each["dateCreated"]);
    return date ? parseDate(date) : undefined;
  });
  const authors = first((each) => {
    const names = listOf(each["author"])
      .map(nameOf)
      .filter((name) => name !== undefined);
    return names.length > 0 ? [...new Set(names)] : undefined;
  });
  const language = first((each) => nameOf(each["inLanguage"]));
  return {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(authors === undefined ? {} : { authors }),
    ...(language === undefined ? {} : { language }),
  };
};
