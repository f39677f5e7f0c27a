import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/model/outcome.ts";
import type { RawDocument } from "../../src/model/raw-document.ts";
import { readDocuments } from "../../src/read/read-documents.ts";
import type { ReadOptions } from "../../src/read/options.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "newsgraph-read-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(cwd, name, ".."), { recursive: true });
  writeFileSync(join(cwd, name), content);
};

const all = async (
  inputs: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<readonly Outcome<RawDocument>[]> => {
  const found: Outcome<RawDocument>[] = [];
  for await (const each of readDocuments(inputs, { cwd, ...options })) found.push(each);
  return found;
};

const items = (outcomes: readonly Outcome<RawDocument>[]): readonly string[] =>
  outcomes.map((each) =>
    each.kind === "value"
      ? each.value.item
      : `${each.kind} ${each.kind === "failure" ? `${each.failure.item} ${each.failure.code}` : each.skip.item}`,
  );

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text.slice(0, 7));
  yield Buffer.from(text.slice(7));
}

describe("reading documents", () => {
  it("should read files, folders, globs and standard input in a fixed order, each file once", async () => {
    put("b.txt", "B text");
    put("a.md", "# A");
    put("deep/z.html", "<p>Z</p>");
    put("deep/.hidden.txt", "no");
    put("deep/picture.jpg", "x");
    symlinkSync(cwd, join(cwd, "deep/loop"));
    expect(items(await all(["b.txt", ".", "deep/*.html", "-"], { stdin: bytes("piped text") }))).toEqual([
      "b.txt",
      "a.md",
      "skip deep/picture.jpg",
      "deep/z.html",
      "-",
    ]);
  });

  it("should name what is wrong with each bad input and go on", async () => {
    mkdirSync(join(cwd, "empty"));
    put("blank.txt", "  \n ");
    put("zero.txt", "");
    put(
      "junk.txt",
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
    );
    put("large.txt", "x".repeat(3000));
    put("good.txt", "Good text.");
    expect(
      items(
        await all(
          ["empty", "blank.txt", "zero.txt", "junk.txt", "large.txt", "none.txt", "no*.txt", "good.txt"],
          { maxDocumentBytes: 5000, maxFileBytes: 2000 },
        ),
      ),
    ).toEqual([
      "failure empty empty-folder",
      "failure blank.txt empty",
      "failure zero.txt empty",
      "failure junk.txt binary",
      "large.txt",
      "failure none.txt not-found",
      "failure no*.txt not-found",
      "good.txt",
    ]);
    expect(items(await all(["large.txt"], { maxDocumentBytes: 2000 }))).toEqual([
      "failure large.txt too-large",
    ]);
  });

  it("should read JSON Lines of common dumps and name the line of a bad record", async () => {
    put(
      "dump.jsonl",
      [
        '{"url":"https://a.org/1","title":"T","maintext":"Body one","date_publish":"2020-01-02 03:04:05","authors":["Ana Ruiz"],"source_domain":"a.org","language":"en"}',
        "",
        "{oops",
        "[1]",
        '{"title":"no body"}',
        '{"uuid":"u1","thread":{"site_full":"www.b.org"},"text":"Body two","published":"2015-09-01T03:00:00.000+03:00","author":"Tom Lee and Jo Ng"}',
        `{"text":"${"y".repeat(500)}"}`,
        '{"_source":{"body_html":"<p>Body three</p>","id":7}}',
      ].join("\n"),
    );
    const outcomes = await all(["dump.jsonl"], { maxDocumentBytes: 400 });
    expect(items(outcomes)).toEqual([
      "dump.jsonl:1",
      "failure dump.jsonl:3 invalid-json",
      "failure dump.jsonl:4[0] invalid-json",
      "failure dump.jsonl:5 no-text",
      "dump.jsonl:6",
      "failure dump.jsonl:7 line-too-long",
      "dump.jsonl:8",
    ]);
    expect(outcomes.flatMap((each) => (each.kind === "value" ? [each.value] : []))).toEqual([
      {
        item: "dump.jsonl:1",
        form: "text",
        content: "Body one",
        metadata: {
          url: "https://a.org/1",
          title: "T",
          outlet: "a.org",
          authors: ["Ana Ruiz"],
          publishedAt: "2020-01-02T03:04:05",
          language: "en",
        },
      },
      {
        item: "dump.jsonl:6",
        form: "text",
        content: "Body two",
        metadata: {
          id: "u1",
          outlet: "www.b.org",
          authors: ["Tom Lee", "Jo Ng"],
          publishedAt: "2015-09-01T03:00:00+03:00",
        },
      },
      { item: "dump.jsonl:8", form: "html", content: "<p>Body three</p>", metadata: { id: "7" } },
    ]);
  });

  it("should read JSON lists wherever they stand, with a mapping of the caller's", async () => {
    put("list.json", '{"status":"ok","articles":[{"x":{"y":"Mapped"},"text":"Default"},{"text":"Second"}]}');
    const outcomes = await all(["list.json"], { fields: { text: "x.y" } });
    expect(items(outcomes)).toEqual(["list.json[0]", "failure list.json[1] no-text"]);
    expect(outcomes[0]).toMatchObject({ value: { content: "Mapped" } });
  });

  it("should take metadata from front matter and leave the text whole", async () => {
    const content =
      "---\ntitle: Bridge\ndate: 2024-05-06\nauthor: Ana Ruiz\nurl: https://a.org/b\n---\n\nText.";
    put("a.md", content);
    expect(await all(["a.md"])).toEqual([
      {
        kind: "value",
        value: {
          item: "a.md",
          form: "markdown",
          content,
          metadata: {
            title: "Bridge",
            publishedAt: "2024-05-06",
            authors: ["Ana Ruiz"],
            url: "https://a.org/b",
          },
        },
      },
    ]);
  });

  it.each([
    ["utf8 with a mark", Buffer.from("\ufeffCafé déjà vu — “naïve”")],
    ["utf16le", iconv.encode("Café déjà vu — “naïve”", "utf-16le", { addBOM: true })],
    ["utf16be without a mark", iconv.encode("Café déjà vu — “naïve”", "utf-16be", { addBOM: false })],
    ["windows-1252", iconv.encode("Café déjà vu — “naïve”", "windows-1252")],
  ])("should decode %s", async (_, encoded) => {
    put("x.txt", encoded);
    expect(await all(["x.txt"])).toMatchObject([{ value: { content: "Café déjà vu — “naïve”" } }]);
  });

  it("should decode what a page declares and what statistics tell", async () => {
    const russian = "Министр обороны прибыл в Дели для переговоров, сообщила пресс-служба министерства.";
    put("declared.html", iconv.encode(`<meta charset="koi8-r"><p>${russian}</p>`, "koi8-r"));
    put("guessed.txt", iconv.encode(russian.repeat(4), "windows-1251"));
    const outcomes = await all(["declared.html", "guessed.txt"]);
    expect(outcomes[0]).toMatchObject({ value: { content: `<meta charset="koi8-r"><p>${russian}</p>` } });
    expect(outcomes[1]).toMatchObject({ value: { content: russian.repeat(4) } });
  });

  it("should read Rich Text under the name of a text", async () => {
    put(
      "x.txt",
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0 Arial;}\\f0 https://a.org/x\\\n\\\nThe caf\\'e9 \\u8220?closed\\u8221? on {\\b Monday}.\\par}",
    );
    expect(await all(["x.txt"])).toMatchObject([
      { value: { content: "https://a.org/x\n\nThe café “closed” on Monday.\n" } },
    ]);
  });
});
