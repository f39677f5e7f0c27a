import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/model/outcome.ts";
import type { RawDocument } from "../../src/model/raw-document.ts";
import { readDocuments } from "../../src/read/read-documents.ts";
import { makeZip } from "./make-zip.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "newsgraph-formats-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const readFile = async (
  name: string,
  content: string | Uint8Array,
): Promise<readonly Outcome<RawDocument>[]> => {
  writeFileSync(join(cwd, name), content);
  const found: Outcome<RawDocument>[] = [];
  for await (const each of readDocuments([name], { cwd })) found.push(each);
  return found;
};

const values = (outcomes: readonly Outcome<RawDocument>[]): readonly RawDocument[] =>
  outcomes.map((each) => {
    if (each.kind !== "value") throw new Error(JSON.stringify(each));
    return each.value;
  });

const tarOf = async (entries: Readonly<Record<string, string>>): Promise<Buffer> => {
  const archive = pack();
  for (const [name, content] of Object.entries(entries)) archive.entry({ name }, content);
  archive.finalize();
  return buffer(archive);
};

const failures = (outcomes: readonly Outcome<RawDocument>[]): readonly string[] =>
  outcomes.map((each) => (each.kind === "failure" ? `${each.failure.item} ${each.failure.code}` : each.kind));

const record = (type: string, url: string, body: string): string => {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
};

describe("archives", () => {
  it("should read what is in gzip, zip and tar, nested, naming each part", async () => {
    const zip = makeZip({
      "b.txt": "B",
      "a/lines.jsonl.gz": gzipSync('{"text":"L1"}\n{"text":"L2"}'),
      "c.jpg": "x",
    });
    const tar = await tarOf({ "deep/x.md": "# X", "y.txt": "Y" });
    expect(
      values(await readFile("page.txt.gz", gzipSync("G"))).map(({ item, content }) => [item, content]),
    ).toEqual([["page.txt.gz", "G"]]);
    const outcomes = await readFile("all.zip", makeZip({ "inner.zip": zip, "t.tar.gz": gzipSync(tar) }));
    expect(
      outcomes.map((each) =>
        each.kind === "value" ? `${each.value.item}=${each.value.content}` : each.kind,
      ),
    ).toEqual([
      "all.zip!inner.zip!a/lines.jsonl.gz:1=L1",
      "all.zip!inner.zip!a/lines.jsonl.gz:2=L2",
      "all.zip!inner.zip!b.txt=B",
      "skip",
      "all.zip!t.tar.gz!deep/x.md=# X",
      "all.zip!t.tar.gz!y.txt=Y",
    ]);
  });

  it("should refuse bombs, names that lead out, and damaged archives", async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024);
    expect(failures(await readFile("bomb.jsonl.gz", gzipSync(zeros)))).toContain("bomb.jsonl.gz refused");
    expect(failures(await readFile("bomb.zip", makeZip({ "a.jsonl": zeros })))).toEqual([
      "bomb.zip!a.jsonl refused",
    ]);
    expect(failures(await readFile("out.zip", makeZip({ "../../etc/x.txt": "x" })))).toEqual([
      "out.zip refused",
    ]);
    expect(failures(await readFile("out.tar", await tarOf({ "../x.txt": "x" })))).toEqual([
      "out.tar refused",
    ]);
    expect(failures(await readFile("cut.zip", makeZip({ "a.txt": "a" }).subarray(0, 30)))).toEqual([
      "cut.zip invalid-format",
    ]);
    expect(failures(await readFile("cut.txt.gz", gzipSync("abc").subarray(0, 12)))).toEqual([
      "cut.txt.gz invalid-format",
    ]);
  });
});

describe("feeds", () => {
  it("should read RSS with full content and Atom with summaries", async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Gazette</title><language>en-gb</language>
      <item><title>Bridge &amp; river</title><link>https://g.org/1</link><guid isPermaLink="false">g1</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
      <dc:creator>Ana Ruiz</dc:creator><description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item></channel></rss>`;
    expect(values(await readFile("feed.xml", rss))).toEqual([
      {
        item: "feed.xml[0]",
        form: "html",
        content: "<p>Long</p>",
        metadata: {
          id: "g1",
          url: "https://g.org/1",
          title: "Bridge & river",
          outlet: "Gazette",
          authors: ["Ana Ruiz"],
          publishedAt: "2024-03-05T10:00:00Z",
          language: "en-gb",
        },
      },
    ]);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><title>T</title><link href="https://g.org/2"/><summary>Said.</summary></entry></feed>`;
    expect(values(await readFile("a.atom", atom))).toMatchObject([
      { content: "Said.", metadata: { url: "https://g.org/2" } },
    ]);
  });

  it("should refuse XML that declares entities", async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>';
    expect(failures(await readFile("x.rss", bomb))).toEqual(["x.rss refused"]);
  });
});

describe("tables", () => {
  it("should read CSV and TSV by the names of their columns, naming lines", async () => {
    const csv =
      'title,text,url,date\n"A, b","Line one\nline two",https://a.org/1,2024-01-02\nNo text,,https://a.org/2,\n';
    const outcomes = await readFile("a.csv", csv);
    expect(outcomes[0]).toMatchObject({
      value: {
        content: "Line one\nline two",
        metadata: { title: "A, b", url: "https://a.org/1", publishedAt: "2024-01-02" },
      },
    });
    expect(failures(outcomes)).toEqual(["value", "a.csv:4 no-text"]);
    expect(values(await readFile("a.tsv", "headline\tbody\nT\tB\n"))).toMatchObject([
      { content: "B", metadata: { title: "T" } },
    ]);
  });
});

describe("saved pages and documents", () => {
  it("should read the page of an MHTML file with its address and encoding", async () => {
    const mhtml = [
      "From: <Saved>",
      "Snapshot-Content-Location: https://a.org/1",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="xx"',
      "",
      "--xx",
      "Content-Type: text/html; charset=windows-1252",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "<p>Caf=E9 is=20=",
      "open</p>",
      "--xx",
      "Content-Type: image/png",
      "",
      "png",
      "--xx--",
    ].join("\r\n");
    expect(values(await readFile("a.mhtml", mhtml))).toMatchObject([
      {
        form: "html",
        content: expect.stringContaining("<p>Café is open</p>"),
        metadata: { url: "https://a.org/1" },
      },
    ]);
  });

  it("should read pages of WARC and WACZ, and only pages", async () => {
    const warc =
      record("text/html", "https://a.org/1", "<p>One</p>") +
      record("image/png", "https://a.org/p.png", "x") +
      record("text/html; charset=utf-8", "https://a.org/2", "<p>Two</p>");
    const expected = [
      ["https://a.org/1", "<p>One</p>"],
      ["https://a.org/2", "<p>Two</p>"],
    ];
    expect(
      values(await readFile("a.warc", warc)).map(({ metadata, content }) => [metadata.url, content]),
    ).toEqual(expected);
    const wacz = makeZip({
      "datapackage.json": "{}",
      "archive/data.warc.gz": gzipSync(warc),
      "pages/pages.jsonl": "{}",
    });
    expect(
      values(await readFile("a.wacz", wacz)).map(({ metadata, content }) => [metadata.url, content]),
    ).toEqual(expected);
  });

  it("should read Word documents and books", async () => {
    const docx = makeZip({
      "word/document.xml":
        "<w:document><w:body><w:p><w:r><w:t>First </w:t></w:r><w:r><w:t>line.</w:t></w:r></w:p><w:p><w:r><w:t>Second.</w:t></w:r></w:p></w:body></w:document>",
      "docProps/core.xml":
        "<cp:coreProperties><dc:title>Bridge</dc:title><dc:creator>Ana Ruiz</dc:creator></cp:coreProperties>",
    });
    expect(values(await readFile("a.docx", docx))).toMatchObject([
      {
        form: "text",
        content: "First line.\n\nSecond.",
        metadata: { title: "Bridge", authors: ["Ana Ruiz"] },
      },
    ]);
    const epub = makeZip({
      "META-INF/container.xml":
        '<container><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>',
      "OPS/p.opf":
        '<package><metadata><dc:title>Weekly</dc:title></metadata><manifest><item id="b" href="b.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      "OPS/a.xhtml": "<p>A</p>",
      "OPS/b.xhtml": "<p>B</p>",
    });
    expect(
      values(await readFile("w.epub", epub)).map(({ item, content, metadata }) => [
        item,
        content,
        metadata.outlet,
      ]),
    ).toEqual([
      ["w.epub!OPS/a.xhtml", "<p>A</p>", "Weekly"],
      ["w.epub!OPS/b.xhtml", "<p>B</p>", "Weekly"],
    ]);
  });

  it("should read the text of a PDF", async () => {
    const stream = "BT /F1 12 Tf 72 720 Td (The bridge closed on Monday.) Tj ET";
    const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;
    expect(values(await readFile("a.pdf", pdf))[0]?.content.trim()).toBe("The bridge closed on Monday.");
    expect(failures(await readFile("b.pdf", "%PDF-1.4 nothing"))).toEqual(["b.pdf invalid-format"]);
  });
});
