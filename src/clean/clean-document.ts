import type { Article } from "../model/article.ts";
import type { Outcome } from "../model/outcome.ts";
import type { ArticleMetadata, RawDocument } from "../model/raw-document.ts";
import { hashOf } from "../util/hash.ts";
import { articleId, canonicalUrl, outletOfUrl } from "./article-id.ts";
import { takeByline } from "./byline.ts";
import { dropBoilerplate } from "./boilerplate.ts";
import { takeDateline } from "./dateline.ts";
import { dropRepeats } from "./duplicates.ts";
import { nestsTooDeep } from "./html-tree.ts";
import { detectLanguage, primaryLanguage } from "./language.ts";
import { unmapped } from "./mapped-text.ts";
import { partGluedSentences } from "./mend.ts";
import { assemble, bodyIndexes, countWords, isKept, passage } from "./passage.ts";
import type { Passage, PassageRule } from "./passage.ts";
import { originAgency } from "./origin.ts";
import { sourcePassages } from "./source-passages.ts";
import { readHead } from "./text-head.ts";
import { dropTrailingHeadlines } from "./trailing.ts";

export interface CleanOptions {
  /** ISO 639-1 codes for which an extractor exists; articles in other languages are skipped. */
  readonly languages: readonly string[];
}

export const DEFAULT_CLEAN_OPTIONS: CleanOptions = Object.freeze({ languages: Object.freeze(["en"]) });

const clip = (text: string): string => {
  if (text.length <= 100) return text;
  const cut = text.slice(0, 100);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 60))}…`;
};

const skipped = (item: string, code: string, reason: string): Outcome<Article> => ({
  kind: "skip",
  skip: { item, code, reason },
});

const run = (passages: readonly Passage[], rules: readonly PassageRule[]): readonly Passage[] =>
  rules.reduce((current, rule) => rule(current), passages);

/** Each name once, whatever its case, as it was written first. */
const unique = (names: readonly string[]): readonly string[] => {
  const folded = names.map((name) => name.toLowerCase());
  return names.filter((name, index) => name !== "" && folded.indexOf(folded[index] ?? "") === index);
};

const revisionOf = (article: Omit<Article, "revision" | "removals" | "sourceMap" | "item">): string =>
  hashOf(
    article.text,
    article.title,
    article.outlet,
    article.url ?? "",
    article.publishedAt ?? "",
    article.agency ?? "",
    article.language,
    JSON.stringify(article.authors),
    JSON.stringify(article.dateline ?? {}),
  );

const withTitle = (passages: readonly Passage[], title: string | undefined): readonly Passage[] =>
  title === undefined || passages.some((each) => isKept(each) && each.kind === "title")
    ? passages
    : [passage("title", unmapped(title)), ...passages];

/**
 * The article in a document: headline, body, metadata. Everything that is taken out is listed in `removals` with its
 * reason; nothing is reworded. Documents without a body or in another language are skips.
 */
export const cleanDocument = (
  raw: RawDocument,
  options: CleanOptions = DEFAULT_CLEAN_OPTIONS,
): Outcome<Article> => {
  if (raw.form === "html" && nestsTooDeep(raw.content))
    return {
      kind: "failure",
      failure: {
        item: raw.item,
        code: "invalid-format",
        reason: "Its elements are nested thousands deep, as in no real page; leave it out or mend it.",
      },
    };
  const source = sourcePassages(raw);
  const head = readHead(source.passages, source.metadata.title);
  const metadata: ArticleMetadata =
    source.metadata.url === undefined && head.url !== undefined
      ? { ...source.metadata, url: head.url }
      : source.metadata;
  const bylined = takeByline(
    withTitle(head.passages, metadata.title?.trim() === "" ? undefined : metadata.title),
  );
  const outlet = metadata.outlet?.trim() || outletOfUrl(metadata.url) || "unknown";
  const furnished = run(bylined.passages, [dropBoilerplate, dropRepeats]);
  const datelined = takeDateline(furnished, metadata.publishedAt, outlet);
  const origin = originAgency(datelined.passages, [
    datelined.dateline?.agency,
    bylined.agency,
    ...(metadata.authors ?? []),
  ]);
  const passages = run(origin.passages, [dropTrailingHeadlines, partGluedSentences]);
  const body = bodyIndexes(passages).map((index) => passages[index]?.text.text ?? "");
  if (!body.some((text) => /\p{L}/u.test(text)))
    return skipped(raw.item, "no-body", "No article text was found in it; check that it is an article.");

  const assembled = assemble(passages);
  const detected = detectLanguage(body.join("\n"));
  const declared = primaryLanguage(metadata.language);
  const language = detected?.reliable ? detected.language : (declared ?? detected?.language ?? "en");
  if (!options.languages.includes(language))
    return skipped(
      raw.item,
      "language",
      `It is written in "${language}"; only ${options.languages.join(", ")} can be extracted.`,
    );

  const url = metadata.url === undefined ? undefined : (canonicalUrl(metadata.url) ?? undefined);
  const titleText = passages.find((each) => isKept(each) && each.kind === "title")?.text.text;
  const article = {
    id: articleId(metadata, outlet, assembled.text),
    ...(url === undefined ? {} : { url }),
    title: titleText ?? clip(body[0] ?? ""),
    outlet,
    authors: unique([...(metadata.authors ?? []), ...bylined.authors].map((name) => name.trim())),
    ...(metadata.publishedAt === undefined ? {} : { publishedAt: metadata.publishedAt }),
    language,
    text: assembled.text,
    ...(assembled.titleSpan ? { titleSpan: assembled.titleSpan } : {}),
    wordCount: countWords(assembled.text),
    ...(datelined.dateline ? { dateline: datelined.dateline } : {}),
    ...(origin.agency === undefined ? {} : { agency: origin.agency }),
  };
  return {
    kind: "value",
    value: {
      ...article,
      item: raw.item,
      revision: revisionOf(article),
      removals: assembled.removals,
      sourceMap: assembled.sourceMap,
    },
  };
};
