import { describe, expect, it } from "vitest";
import { cleanDocument } from "../../src/clean/clean-document.ts";
import { cleaned, paragraph, second } from "./helpers.ts";

const page = `<!doctype html><html lang="en"><head><title>Harbour Bridge to Close | Harbour Gazette</title>
<meta property="og:site_name" content="Harbour Gazette"><link rel="canonical" href="https://www.gazette.example.org/bridge/">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour Bridge to Close","datePublished":"2025-03-04T10:00:00+01:00",
"author":[{"name":"Ana Ruiz"}]}]}</script></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
<article class="story"><h1>Harbour Bridge to Close</h1><p class="byline">By Ana Ruiz</p>
<p>${paragraph}</p><figure><img src=x><figcaption>The bridge at dawn.</figcaption></figure>
<div class="related-stories"><a href=1>Five other bridges</a></div>
<p>${second.replace("pillars", "pill&shy;ars &amp; beams")}</p><p>Last words came<br>from the &ldquo;mayor&rdquo;, who said no more of it.</p></article>
<footer>© Harbour Gazette</footer></body></html>`;

const deep = (levels: number): string => `${"<div>".repeat(levels)}<p>${paragraph}</p><p>${second}</p>`;

/** A page whose byline stands in an element of that name. */
const bare = (byline: string, author = ""): string =>
  `<html lang="en"><head>${author && `<meta name="author" content="${author}">`}</head><body><article><h1>Harbour Bridge to Close</h1><div class="article-byline">${byline}</div><p>${paragraph}</p><p>${second}</p></article></body></html>`;

describe("cleaning a page", () => {
  it("should find headline, body and metadata", () => {
    const article = cleaned(page, "html");
    expect(article).toMatchObject({
      title: "Harbour Bridge to Close",
      outlet: "Harbour Gazette",
      url: "https://gazette.example.org/bridge",
      publishedAt: "2025-03-04T10:00:00+01:00",
      authors: ["Ana Ruiz"],
      language: "en",
    });
    expect(article.text).toBe(
      `Harbour Bridge to Close\n\n${paragraph}\n\n${second.replace("pillars", "pillars & beams")}\n\nLast words came from the “mayor”, who said no more of it.`,
    );
    expect(article.removals.map((each) => each.kind)).toEqual(expect.arrayContaining(["caption", "related"]));
  });

  it("should take the authors from a byline that its markup sets apart, each once", () => {
    const named = cleaned(bare("By Ana Ruiz and Tom Lee, Reuters"), "html");
    expect(named).toMatchObject({ authors: ["Ana Ruiz", "Tom Lee"], agency: "Reuters" });
    expect(named.removals).toContainEqual(
      expect.objectContaining({ kind: "byline", text: "By Ana Ruiz and Tom Lee, Reuters" }),
    );
    expect(cleaned(bare("Ana Ruiz"), "html").authors).toEqual(["Ana Ruiz"]);
    expect(cleaned(bare("BY ANA RUIZ", "Ana Ruiz"), "html").authors).toEqual(["Ana Ruiz"]);
    expect(cleaned(bare("Five minutes of reading"), "html").authors).toEqual([]);
  });

  it("should fill what a page does not say from the list that points to it", () => {
    const content = `<html><head><title>Harbour Bridge to Close</title></head><body><article><p>${paragraph}</p><p>${second}</p></article></body></html>`;
    const fallback = { title: "Title in the list", publishedAt: "2024-03-05", authors: ["Jo Ng"] };
    expect(
      cleanDocument({ item: "x", form: "html", content, metadata: { url: "https://a.org/1" }, fallback }),
    ).toMatchObject({
      value: { title: "Harbour Bridge to Close", publishedAt: "2024-03-05", authors: ["Jo Ng"] },
    });
    expect(cleanDocument({ item: "x", form: "html", content: page, metadata: {}, fallback })).toMatchObject({
      value: { publishedAt: "2025-03-04T10:00:00+01:00", authors: ["Ana Ruiz"] },
    });
  });

  it("should map text behind entities to its place in the source", () => {
    const article = cleaned(page, "html");
    const start = article.text.indexOf("who said no more");
    const run = article.sourceMap.find((each) => each.start <= start && each.end > start);
    expect(
      page.slice((run?.sourceStart ?? 0) + start - (run?.start ?? 0)).startsWith("who said no more"),
    ).toBe(true);
  });

  it("should refuse a page that is nested thousands deep, and read one that is nested hundreds deep", () => {
    expect(cleaned(deep(500), "html").text).toContain(second);
    expect(cleanDocument({ item: "x", form: "html", content: deep(100_000), metadata: {} })).toMatchObject({
      kind: "failure",
      failure: { item: "x", code: "invalid-format" },
    });
  });
});
