import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/model/outcome.ts";
import type { RawDocument } from "../../src/model/raw-document.ts";
import type { Link } from "../../src/read/link.ts";
import { isSummary } from "../../src/read/link.ts";
import type { ReadOptions } from "../../src/read/options.ts";
import { readDocuments } from "../../src/read/read-documents.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "newsgraph-lists-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const readFile = async (
  name: string,
  content: unknown,
  options: Partial<ReadOptions> = {},
): Promise<readonly Outcome<RawDocument>[]> => {
  writeFileSync(join(cwd, name), typeof content === "string" ? content : JSON.stringify(content));
  const found: Outcome<RawDocument>[] = [];
  for await (const each of readDocuments([name], { cwd, ...options })) found.push(each);
  return found;
};

const values = (outcomes: readonly Outcome<RawDocument>[]): readonly RawDocument[] =>
  outcomes.map((each) => {
    if (each.kind !== "value") throw new Error(JSON.stringify(each));
    return each.value;
  });

async function* nothing(): AsyncGenerator<never> {
  yield* [];
}

/** Follows nothing and keeps what it was asked to follow. */
const collector = (): { readonly links: Link[]; readonly follow: NonNullable<ReadOptions["follow"]> } => {
  const links: Link[] = [];
  return {
    links,
    follow: (link) => {
      links.push(link);
      return nothing();
    },
  };
};

const jsonFeed = {
  version: "https://jsonfeed.org/version/1.1",
  title: "River Gazette",
  description: "News of the river and its towns",
  home_page_url: "https://gazette.example/",
  feed_url: "https://gazette.example/feed.json",
  language: "en-GB",
  authors: [{ name: "The Editors" }],
  items: [
    {
      id: "https://gazette.example/2024/bridge",
      url: "/2024/bridge",
      external_url: "https://elsewhere.example/talked-about",
      title: "Bridge closes",
      content_html: "<p>The bridge closed on Monday.</p>",
      date_published: "2024-03-05T10:00:00+02:00",
      authors: [{ name: "Ana Ruiz", url: "https://gazette.example/ana" }],
    },
    { id: "b2", content_text: "A note without address.", date_published: "2024-03-06T08:00:00Z" },
    { id: "b3", url: "https://gazette.example/3", summary: "Only this." },
  ],
};

describe("JSON Feed", () => {
  it.each(["feed.json", "feed", "feed.jsonl"])("should be read under the name %s", async (name) => {
    const outcomes = await readFile(name, jsonFeed);
    const item = name === "feed.json" ? name : `${name}:1`;
    expect(values(outcomes)).toEqual([
      {
        item: `${item}[0]`,
        form: "html",
        content: "<p>The bridge closed on Monday.</p>",
        metadata: {
          id: "https://gazette.example/2024/bridge",
          url: "https://gazette.example/2024/bridge",
          title: "Bridge closes",
          outlet: "River Gazette",
          authors: ["Ana Ruiz"],
          publishedAt: "2024-03-05T10:00:00+02:00",
          language: "en-GB",
        },
      },
      {
        item: `${item}[1]`,
        form: "text",
        content: "A note without address.",
        metadata: {
          id: "b2",
          outlet: "River Gazette",
          authors: ["The Editors"],
          publishedAt: "2024-03-06T08:00:00Z",
          language: "en-GB",
        },
      },
      expect.objectContaining({ content: "Only this." }),
    ]);
  });
});

describe("lists of articles", () => {
  it("should point to the pages of GDELT's JSON and CSV lists, and say how to get them", async () => {
    const list = {
      articles: [
        {
          url: "https://paper.example/world/talks",
          url_mobile: "",
          title: "Talks resume in Geneva",
          seendate: "20240305T101500Z",
          socialimage: "https://paper.example/i.jpg",
          domain: "paper.example",
          language: "English",
          sourcecountry: "United Kingdom",
        },
      ],
    };
    const without = await readFile("gdelt.json", list);
    expect(without).toEqual([
      {
        kind: "failure",
        failure: {
          item: "gdelt.json[0]",
          code: "no-text",
          reason:
            "It holds an address and no text; give --fetch to get the page from https://paper.example/world/talks.",
        },
      },
    ]);
    const { links, follow } = collector();
    await readFile("gdelt.json", list, { follow });
    await readFile(
      "gdelt.csv",
      '\ufeffURL,MobileURL,Date,Title\nhttps://paper.example/world/talks,,2024-03-05 10:15:00,"Talks resume, in Geneva"\n',
      { follow },
    );
    expect(links).toEqual([
      {
        url: "https://paper.example/world/talks",
        metadata: {
          url: "https://paper.example/world/talks",
          title: "Talks resume in Geneva",
          outlet: "paper.example",
          publishedAt: "2024-03-05T10:15:00Z",
          language: "English",
        },
      },
      {
        url: "https://paper.example/world/talks",
        metadata: {
          url: "https://paper.example/world/talks",
          title: "Talks resume, in Geneva",
          publishedAt: "2024-03-05T10:15:00",
        },
      },
    ]);
  });

  it("should point to the pages of Media Cloud's downloads and answers", async () => {
    const { links, follow } = collector();
    await readFile(
      "mediacloud.csv",
      "id,indexed_date,language,media_name,media_url,publish_date,title,url\n9f3,2024-03-06 01:02:03,en,paper.example,paper.example,2024-03-05,Talks resume,https://paper.example/talks\n",
      { follow },
    );
    await readFile(
      "stories.json",
      {
        stories: [
          {
            stories_id: 17,
            media_name: "The Paper",
            publish_date: "2024-03-05 00:00:00",
            title: "Talks resume",
            url: "https://paper.example/talks",
          },
        ],
      },
      { follow },
    );
    const story = { title: "Talks resume", url: "https://paper.example/talks" };
    expect(links.map(({ metadata }) => metadata)).toEqual([
      { ...story, id: "9f3", outlet: "paper.example", publishedAt: "2024-03-05", language: "en" },
      { ...story, id: "17", outlet: "The Paper", publishedAt: "2024-03-05T00:00:00" },
    ]);
  });

  it("should read CC-News records and webz-style posts with their texts", async () => {
    const ccNews = {
      authors: ["Ana Ruiz", "Tom Lee"],
      date_download: "2019-01-22 03:22:02+00:00",
      date_modify: null,
      date_publish: "2019-01-21 18:05:00",
      description: "A short description.",
      filename: "https%3A%2F%2Fpaper.example%2Fa.json",
      image_url: "https://paper.example/a.jpg",
      language: "en",
      localpath: null,
      maintext: "The bridge closed on Monday.\nIt will open in May.",
      source_domain: "paper.example",
      title: "Bridge closes",
      title_page: null,
      title_rss: null,
      url: "https://paper.example/a",
    };
    const webz = {
      thread: {
        uuid: "t1",
        url: "https://b.example/x",
        site_full: "www.b.example",
        site: "b.example",
        country: "US",
      },
      uuid: "u1",
      url: "https://b.example/x",
      author: "Jo Ng",
      published: "2015-09-01T03:00:00.000+03:00",
      title: "Talks resume",
      text: "Talks resumed on Tuesday.",
      language: "english",
      entities: { persons: [{ name: "someone" }], organizations: [], locations: [] },
    };
    const outcomes = await readFile("dump.jsonl", `${JSON.stringify(ccNews)}\n${JSON.stringify(webz)}\n`);
    expect(values(outcomes)).toMatchObject([
      {
        content: ccNews.maintext,
        metadata: {
          url: "https://paper.example/a",
          title: "Bridge closes",
          outlet: "paper.example",
          authors: ["Ana Ruiz", "Tom Lee"],
          publishedAt: "2019-01-21T18:05:00",
          language: "en",
        },
      },
      {
        content: webz.text,
        metadata: {
          id: "u1",
          url: "https://b.example/x",
          outlet: "www.b.example",
          authors: ["Jo Ng"],
          publishedAt: "2015-09-01T03:00:00+03:00",
        },
      },
    ]);
    expect(values(await readFile("answer.json", { totalResults: 1, posts: [webz] }))).toMatchObject([
      { item: "answer.json[0]", content: webz.text },
    ]);
  });

  it("should not take an answer's own description for an article", async () => {
    const answer = { description: "What the search was for", items: [{ text: "One." }, { text: "Two." }] };
    expect(values(await readFile("a.json", answer)).map(({ content }) => content)).toEqual(["One.", "Two."]);
    expect(values(await readFile("b.json", { title: "T", description: "A text of its own." }))).toMatchObject(
      [{ content: "A text of its own." }],
    );
  });

  it("should tell summaries from whole articles", () => {
    const sentence = "The council voted on Monday to repair the old bridge over the river. ";
    expect(isSummary(sentence.repeat(3))).toBe(true);
    expect(isSummary(sentence.repeat(30))).toBe(false);
    expect(isSummary(`${sentence.repeat(30)} [&#8230;]`)).toBe(true);
    expect(isSummary(`<p>${sentence.repeat(30)}</p><a href="#">Continue reading</a>`)).toBe(true);
    expect(isSummary(`<p>${"<span>a</span> ".repeat(200)}</p>`)).toBe(true);
  });
});
