import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/model/outcome.ts";
import type { RawDocument } from "../../src/model/raw-document.ts";
import { DEFAULT_READ_OPTIONS } from "../../src/read/options.ts";
import { readDocuments } from "../../src/read/read-documents.ts";
import { readSource } from "../../src/read/read-source.ts";
import { makeZip } from "./make-zip.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "newsgraph-hostile-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const codes = async (outcomes: AsyncIterable<Outcome<RawDocument>>): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const each of outcomes)
    found.push(each.kind === "failure" ? `${each.failure.item} ${each.failure.code}` : each.kind);
  return found;
};

const readFile = (name: string, content: string | Uint8Array): Promise<readonly string[]> => {
  writeFileSync(join(cwd, name), content);
  return codes(readDocuments([name], { cwd }));
};

const chunk = Buffer.alloc(1 << 20, "a");
const gigabytes = 3;

/** Reads a source that starts with `head` and never has a line break again; gives what came out and how many megabytes more the process came to hold. */
const readEndless = async (
  name: string,
  head: string,
): Promise<{ readonly outcomes: readonly string[]; readonly held: number }> => {
  let megabytes = 0;
  let held = 0;
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head);
    for (; megabytes < gigabytes * 1024; megabytes += 1) {
      if (megabytes % 64 === 0) held = Math.max(held, process.memoryUsage().rss);
      yield chunk;
    }
  }
  const before = process.memoryUsage().rss;
  const outcomes = await codes(readSource({ item: name, name, stream }, DEFAULT_READ_OPTIONS));
  return { outcomes, held: (held - before) / 1024 / 1024 };
};

describe("hostile inputs", () => {
  it.each([
    ["lines.jsonl", '{"text":"', "line-too-long", ":1"],
    ["table.csv", 'title,text\nx,"', "invalid-format", ""],
    ["text.txt", "", "too-large", ""],
    ["page.html", "<!doctype html><p>", "too-large", ""],
    ["feed.rss", "<rss><channel>", "too-large", ""],
    ["list.json", '[{"text":"', "too-large", ""],
    ["pages.warc", "WARC/1.0\r\nWARC-Type: response\r\nX: ", "refused", ""],
    ["named.warc", "", "refused", ""],
    [
      "answer.warc",
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\nX: ",
      "refused",
      "",
    ],
  ])("should refuse a line without end in %s, and hold little of it", async (name, head, code, place) => {
    const { outcomes, held } = await readEndless(name, head);
    expect(outcomes).toEqual([`${name}${place} ${code}`]);
    // The largest part that is ever held is a JSON array's file of 256 MB.
    expect(held).toBeLessThan(800);
  });

  it("should refuse documents that nest without end, at once", async () => {
    expect(await readFile("a.rss", `<rss><channel>${"<item>".repeat(1_000_000)}`)).toEqual(["a.rss refused"]);
    expect(await readFile("a.json", "[".repeat(2_000_000))).toEqual(["a.json invalid-json"]);
    const nested = `${'{"items":['.repeat(3000)}${"]}".repeat(3000)}`;
    expect(await readFile("b.json", nested)).toHaveLength(1);
    const flat = `<rss><channel>${"<item><description>A text.</description><br/></item>".repeat(2000)}</channel></rss>`;
    expect(await readFile("b.rss", flat)).toHaveLength(2000);
    const quoted = `<rss><channel><item><description><![CDATA[${"<b>".repeat(2000)}]]></description></item></channel></rss>`;
    expect(await readFile("c.rss", quoted)).toEqual(["value"]);
  });

  it("should name random bytes by what they claim to be", async () => {
    const junk = Buffer.from(
      Array.from({ length: 1 << 16 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
    );
    const found = [];
    for (const name of [
      "a.txt",
      "a.html",
      "a.rss",
      "a.json",
      "a.jsonl",
      "a.csv",
      "a.mhtml",
      "a.md",
      "a.tar",
      "a.docx",
    ])
      found.push(...(await readFile(name, junk)).map((each) => each.replace(/:\d+ /u, ": ")));
    expect(found.filter((each) => !/^a\.[a-z]+:? (?:binary|invalid-\w+|no-text|empty)$/u.test(each))).toEqual(
      [],
    );
  });

  it("should refuse an archive in an archive in an archive, and one that packs itself small", async () => {
    let inner: Uint8Array = makeZip({ "a.txt": "A" });
    for (let depth = 0; depth < 6; depth += 1) inner = makeZip({ "inner.zip": inner });
    const [nested] = await readFile("deep.zip", inner);
    expect(nested).toMatch(/refused$/u);
    const twice = gzipSync(gzipSync(Buffer.alloc(64 << 20)));
    expect(await readFile("twice.txt.gz", twice)).toEqual(["twice.txt.gz too-large"]);
  });
});
