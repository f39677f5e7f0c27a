import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/model/outcome.ts";
import type { RawDocument } from "../../src/model/raw-document.ts";
import type { FetchOptions } from "../../src/read/fetch/fetch-options.ts";
import { readDocuments } from "../../src/read/read-documents.ts";
import { pageOf, startWeb } from "./web-server.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "newsgraph-fetch-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const get = async (
  inputs: readonly string[],
  fetch: Partial<FetchOptions> | undefined = {},
): Promise<readonly Outcome<RawDocument>[]> => {
  const found: Outcome<RawDocument>[] = [];
  const options = fetch ? { fetch: { pause: 0, timeout: 5000, silence: 2000, ...fetch } } : {};
  for await (const each of readDocuments(inputs, { cwd, ...options })) found.push(each);
  return found;
};

const codes = (outcomes: readonly Outcome<RawDocument>[]): readonly string[] =>
  outcomes.map((each) => {
    if (each.kind === "value") return `read ${new URL(each.value.item).pathname}`;
    const { item, code } = each.kind === "failure" ? each.failure : each.skip;
    return `${code} ${new URL(item).pathname}`;
  });

const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>${items.join("")}</channel></rss>`;
const item = (link: string, description = "A summary."): string =>
  `<item><title>Title in the feed</title><link>${link}</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>${description}</description></item>`;

describe("getting from the web", () => {
  it("should ask nothing of any server unless told to", async () => {
    const web = await startWeb({ "/a.html": pageOf("A", "Oulu") });
    const [outcome] = await get([`${web.origin}/a.html`], undefined);
    const told: Outcome<RawDocument>[] = [];
    for await (const each of readDocuments([`${web.origin}/a.html`], { cwd })) told.push(each);
    expect(outcome?.kind).toBe("value");
    expect(told).toMatchObject([
      { kind: "failure", failure: { code: "needs-fetch", reason: expect.stringContaining("--fetch") } },
    ]);
  });

  it("should get the pages that a feed only sums up, and keep the texts that it holds whole", async () => {
    const whole = "A sentence of a whole article that stands in the feed. ".repeat(40);
    const web = await startWeb({
      "/feed": (_, response) => {
        // Many servers call their feeds HTML.
        response.setHeader("content-type", "text/html");
        response.end(rss(item("/1.html"), item("/2.html", whole), item("/gone.html")));
      },
      "/1.html": pageOf("Title of the page", "Oulu"),
    });
    const outcomes = await get([`${web.origin}/feed`]);
    expect(codes(outcomes)).toEqual(["read /1.html", "read /feed[1]", "not-found /gone.html"]);
    expect(outcomes[0]).toMatchObject({
      value: {
        form: "html",
        content: expect.stringContaining("The council of Oulu"),
        metadata: { url: `${web.origin}/1.html` },
        fallback: { title: "Title in the feed", publishedAt: "2024-03-05T10:00:00Z" },
      },
    });
    expect(web.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/feed", "/1.html", "/gone.html"]);
  });

  it("should read Atom and JSON Feed, and lists that hold addresses only", async () => {
    const page = { "/1.html": pageOf("One", "Oulu"), "/2.html": pageOf("Two", "Turku") };
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><title>T</title><link href="1.html"/><summary>Said.</summary></entry></feed>`;
    const web = await startWeb({
      ...page,
      "/feed.atom": (_, response) => response.setHeader("content-type", "application/atom+xml").end(atom),
      "/feed.json": (request, response) =>
        response.setHeader("content-type", "application/feed+json").end(
          JSON.stringify({
            version: "https://jsonfeed.org/version/1.1",
            title: "G",
            feed_url: `http://${request.headers.host}/feed.json`,
            items: [{ id: "2", url: "/2.html", summary: "Short." }],
          }),
        ),
      "/gdelt.json": (request, response) =>
        response.setHeader("content-type", "application/json").end(
          JSON.stringify({
            articles: [
              { url: `http://${request.headers.host}/1.html`, title: "One", seendate: "20240305T101500Z" },
            ],
          }),
        ),
    });
    const outcomes = await get(["/feed.atom", "/feed.json", "/gdelt.json"].map((path) => web.origin + path));
    expect(codes(outcomes)).toEqual(["read /1.html", "read /2.html", "read /1.html"]);
  });

  it("should follow the links of a saved list, but never to this machine", async () => {
    const web = await startWeb({ "/1.html": pageOf("One", "Oulu") });
    writeFileSync(join(cwd, "feed.rss"), rss(item(`${web.origin}/1.html`)));
    expect(codes(await get(["feed.rss"]))).toEqual(["refused /1.html"]);
    expect(web.asked).toEqual([]);
  });

  it("should do what robots.txt asks, and read the summary where the page is closed", async () => {
    const web = await startWeb({
      "/robots.txt": "User-agent: *\nDisallow: /closed\n\nUser-agent: newsgraph\nDisallow: /ours\n",
      "/feed.rss": rss(item("/ours/1.html"), item("/closed/2.html")),
      "/ours/1.html": pageOf("One", "Oulu"),
      "/closed/2.html": pageOf("Two", "Turku"),
    });
    const outcomes = await get([`${web.origin}/feed.rss`, `${web.origin}/ours/1.html`]);
    expect(codes(outcomes)).toEqual([
      "robots /ours/1.html",
      "read /feed.rss[0]",
      "read /closed/2.html",
      "robots /ours/1.html",
    ]);
    expect(web.asked.filter(({ path }) => path === "/robots.txt")).toHaveLength(1);
    const broken = await startWeb({ "/robots.txt": (_, response) => response.writeHead(500).end() });
    expect(codes(await get([`${broken.origin}/a.html`]))).toEqual(["robots /a.html"]);
  });

  it("should pause between two requests to a host, as long as robots.txt asks", async () => {
    const web = await startWeb({
      "/robots.txt": "User-agent: *\nCrawl-delay: 0.3\n",
      "/a.html": pageOf("A", "Oulu"),
      "/b.html": pageOf("B", "Turku"),
    });
    await get([`${web.origin}/a.html`, `${web.origin}/b.html`]);
    const [first = 0, second = 0] = web.asked.slice(1).map(({ at }) => at);
    expect(second - first).toBeGreaterThan(280);
  });

  it("should wait as long as a busy server asks, and give up where that is too long", async () => {
    let calls = 0;
    const web = await startWeb({
      "/once.html": (_, response) => {
        calls += 1;
        if (calls === 1) response.writeHead(429, { "retry-after": "1" }).end();
        else response.end(pageOf("A", "Oulu"));
      },
      "/never.html": (_, response) => response.writeHead(503, { "retry-after": "3600" }).end(),
      "/always.html": (_, response) => response.writeHead(503, { "retry-after": "0" }).end(),
    });
    const outcomes = await get(
      ["/once.html", "/never.html", "/always.html"].map((path) => web.origin + path),
    );
    expect(codes(outcomes)).toEqual(["read /once.html", "busy /never.html", "busy /always.html"]);
    const [first = 0, second = 0] = web.asked.filter(({ path }) => path === "/once.html").map(({ at }) => at);
    expect(second - first).toBeGreaterThan(950);
    expect(web.asked.filter(({ path }) => path === "/always.html")).toHaveLength(3);
  });

  it("should ask the second time only whether a page has changed, and not even that while it is fresh", async () => {
    const web = await startWeb({
      "/tagged.html": (request, response) => {
        response.setHeader("etag", '"v1"');
        if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
        else response.end(pageOf("Tagged", "Oulu"));
      },
      "/fresh.html": (_, response) =>
        response.setHeader("cache-control", "max-age=600").end(pageOf("Fresh", "Turku")),
      "/secret.html": (_, response) =>
        response.setHeader("cache-control", "no-store").end(pageOf("Secret", "Rauma")),
    });
    const urls = ["/tagged.html", "/fresh.html", "/secret.html"].map((path) => web.origin + path);
    const cache = join(cwd, "cache");
    const first = await get(urls, { cache });
    const second = await get(urls, { cache });
    expect(first.map(({ kind }) => kind)).toEqual(["value", "value", "value"]);
    expect(second).toEqual(first);
    const paths = web.asked
      .map(({ path, etag }) => `${path} ${etag ?? ""}`.trim())
      .filter((path) => !path.includes("robots"));
    expect(paths).toEqual([
      "/tagged.html",
      "/fresh.html",
      "/secret.html",
      '/tagged.html "v1"',
      "/secret.html",
    ]);
    expect(readdirSync(cache).filter((name) => !name.endsWith(".answer"))).toEqual([]);
    // A damaged file of the cache is as none.
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), "{");
    expect(await get(urls, { cache })).toEqual(first);
  });

  it("should follow redirects, but not without end, and never from the public web inwards", async () => {
    const web = await startWeb({
      "/old.html": (_, response) => response.writeHead(301, { location: "/new.html" }).end(),
      "/new.html": pageOf("New", "Oulu"),
      "/loop.html": (_, response) => response.writeHead(302, { location: "/loop.html" }).end(),
      "/odd.html": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    });
    const outcomes = await get(["/old.html", "/loop.html", "/odd.html"].map((path) => web.origin + path));
    expect(codes(outcomes)).toEqual(["read /new.html", "refused /loop.html", "invalid-format /odd.html"]);
    expect(outcomes[0]).toMatchObject({ value: { metadata: { url: `${web.origin}/new.html` } } });
  });

  it("should refuse answers without end, packed or not, and give up on slow ones", async () => {
    const endless = "<p>on and on</p>".repeat(4096);
    let sent = 0;
    const web = await startWeb({
      "/endless.rss": (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(endless)) sent += endless.length;
        };
        response.on("drain", more);
        more();
      },
      "/packed.html": (_, response) =>
        response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(8 << 20, 32))),
      "/slow.html": async (_, response) => {
        while (!response.destroyed) {
          response.write("<p>");
          await sleep(20);
        }
      },
      "/silent.html": () => undefined,
      "/cut.html": (_, response) => {
        response.setHeader("content-length", "5000").write("<p>");
        setTimeout(() => response.destroy(), 20);
      },
      "/good.html": pageOf("Good", "Oulu"),
    });
    const urls = ["/endless.rss", "/packed.html", "/slow.html", "/silent.html", "/cut.html", "/good.html"];
    const outcomes = await get(
      urls.map((path) => web.origin + path),
      { maxBytes: 1 << 20, timeout: 1000, silence: 300 },
    );
    expect(codes(outcomes)).toEqual([
      "too-large /endless.rss",
      "too-large /packed.html",
      "timeout /slow.html",
      "timeout /silent.html",
      "unreachable /cut.html",
      "read /good.html",
    ]);
    expect(sent).toBeLessThan(16 << 20);
  });

  it("should read what servers name wrongly", async () => {
    const text = "Le café de Neuchâtel a fermé — “à jamais”.";
    const web = await startWeb({
      // Names Latin-1 and sends UTF-8.
      "/utf8.html": (_, response) =>
        response.setHeader("content-type", "text/html; charset=iso-8859-1").end(`<p>${text}</p>`),
      // Only the header names the encoding.
      "/koi8.html": (_, response) =>
        response
          .setHeader("content-type", "text/html; charset=koi8-r")
          .end(iconv.encode("<p>Министр прибыл</p>", "koi8-r")),
      "/picture": (_, response) =>
        response.setHeader("content-type", "text/html").end(Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 9])),
    });
    const outcomes = await get(["/utf8.html", "/koi8.html", "/picture"].map((path) => web.origin + path));
    expect(outcomes[0]).toMatchObject({ value: { content: `<p>${text}</p>` } });
    expect(outcomes[1]).toMatchObject({ value: { content: "<p>Министр прибыл</p>" } });
    expect(outcomes[2]).toMatchObject({ failure: { code: "binary", item: `${web.origin}/picture` } });
  });

  it("should name hosts that are not there, and stop when told to", async () => {
    const outcomes = await get(["http://newsgraph.invalid/a", "http://127.0.0.1:9/a"]);
    expect(codes(outcomes)).toEqual(["unreachable /a", "unreachable /a"]);
    const web = await startWeb({ "/silent.html": () => undefined });
    await expect(get([`${web.origin}/silent.html`], { signal: AbortSignal.timeout(100) })).rejects.toThrow(
      /abort/iu,
    );
  });
});
