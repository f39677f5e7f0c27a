import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../src/clean/article-from-text.ts";
import { cleanDocument } from "../../src/clean/clean-document.ts";
import { cleaned, paragraph, second } from "./helpers.ts";

const shared = join(import.meta.dirname, "../../../shared");

describe("cleaning a text", () => {
  it("should take an address in the first line as the article's and the next line as its headline", () => {
    const article = cleaned(
      `https://www.example.org/a/?utm_source=x#top\n\nHarbour Bridge to Close\n\n${paragraph}\n\n${second}`,
    );
    expect(article.url).toBe("https://example.org/a");
    expect(article.outlet).toBe("example.org");
    expect(article.title).toBe("Harbour Bridge to Close");
    expect(article.text).toBe(`Harbour Bridge to Close\n\n${paragraph}\n\n${second}`);
    expect(article.titleSpan).toEqual({ start: 0, end: 23 });
  });

  it("should take no sentence for a headline", () => {
    const article = cleaned(`${paragraph}\n\n${second}`);
    expect(article.titleSpan).toBeUndefined();
    expect(article.text).toBe(`${paragraph}\n\n${second}`);
    expect(article.title.startsWith("The council voted on Tuesday")).toBe(true);
  });

  it.each([
    ["MOSCOW, Dec 1 (Reuters) — ", { place: "Moscow", date: "2025-12-01", agency: "Reuters" }],
    ["KIGALI, Jun 15 2022 (IPS) - ", { place: "Kigali", date: "2022-06-15", agency: "IPS" }],
    ["SHAH ALAM: ", { place: "Shah Alam" }],
    ["Cairo, Egypt, Apr 21 2022 (IPS) - ", { place: "Cairo, Egypt", date: "2022-04-21", agency: "IPS" }],
    ["Cape Town - ", { place: "Cape Town" }],
    ["WASHINGTON (AP) — ", { place: "Washington", agency: "AP" }],
    ["(Reuters) - ", { agency: "Reuters" }],
    ["NEW DELHI, 3 December (PTI): ", { place: "New Delhi", date: "2025-12-03", agency: "PTI" }],
  ])("should take the dateline %j off and keep what it says", (dateline, parts) => {
    const article = cleaned(`${dateline}${paragraph}\n\n${second}`, "text", { publishedAt: "2025-12-04" });
    expect(article.text).toBe(`${paragraph}\n\n${second}`);
    expect(article.dateline).toEqual(parts);
    expect(article.removals).toEqual([
      { kind: "dateline", reason: "place, date or agency before the text", text: dateline.trim(), at: 0 },
    ]);
  });

  it.each([
    "UPDATE: The bridge that carries the coastal road will stay closed until spring, the council said.",
    "On June 12-13 the council will meet again to settle who pays for the bridge, the mayor said on Monday.",
    "National Police Agency (NPA) officers closed the road to the bridge on Monday, a spokesman told reporters.",
    "Wolf-Dieter Maier said that the bridge which carries the coastal road would stay closed until the spring.",
  ])("should not take the start of %j for a dateline", (text) => {
    expect(cleaned(`${text}\n\n${second}`).text).toBe(`${text}\n\n${second}`);
  });

  it("should take out a stray headline at the end, on a line of its own or glued to the last sentence", () => {
    const stray = "Conspiracy Theories Emerge After Collision Between Two Ferries";
    for (const glue of ["\n\n", ""]) {
      const article = cleaned(`${paragraph}\n\n${second}${glue}${stray}`);
      expect(article.text).toBe(`${paragraph}\n\n${second}`);
      expect(article.removals).toMatchObject([{ kind: "related", text: stray, at: article.text.length }]);
    }
  });

  it("should keep a last line that is a sentence, an item of a list or a short name", () => {
    for (const last of [
      "He Said That He Would Not Stand Again.",
      "- Best Actor in a Leading Role: Ana Ruiz",
      "Ana Ruiz",
    ])
      expect(cleaned(`${paragraph}\n\n${second}\n\n${last}`).text.endsWith(last)).toBe(true);
  });

  it("should leave out what sites put between paragraphs, each with its kind", () => {
    const article = cleaned(
      [
        "By Ana Ruiz and Tom Lee",
        paragraph,
        "ADVERTISEMENT",
        "Read more: Five bridges that may close next",
        "Photo: City archive",
        second,
        "Sign up for our daily newsletter to get the best stories in your inbox.",
        "We use cookies to make this site work better for you.",
        "© 2025 Harbour Gazette. All rights reserved.",
      ].join("\n\n"),
    );
    expect(article.text).toBe(`${paragraph}\n\n${second}`);
    expect(article.authors).toEqual(["Ana Ruiz", "Tom Lee"]);
    expect(article.removals.map((each) => each.kind)).toEqual([
      "byline",
      "boilerplate",
      "related",
      "caption",
      "subscribe",
      "notice",
      "boilerplate",
    ]);
  });

  it("should take an agency's sign-off as the origin", () => {
    for (const end of [" — SPA", " (AFP)", "\n\nReuters", " – Bernama"]) {
      const article = cleaned(`${paragraph}\n\n${second}${end}`);
      expect(article.text).toBe(`${paragraph}\n\n${second}`);
      expect(article.agency).toBe(end.replace(/[^A-Za-z]/g, ""));
    }
  });

  it("should join lines broken at a fixed width and mend hyphens", () => {
    const lines = [
      "The council voted on Tuesday to close the old harbour bridge for re-",
      "pairs, the mayor said after a long debate in the town hall that went",
      "on until midnight and left several members of the opposition unhappy",
      "with the plan to send all lorries through the narrow streets of the",
      "old town for at least two months until the pillars have been mended.",
    ];
    const article = cleaned(`${lines.join("\n")}\n\n${second}`);
    expect(article.text).toContain(
      "harbour bridge for repairs, the mayor said after a long debate in the town hall that went on until",
    );
  });

  it("should part glued sentences and keep abbreviations, addresses and smart quotes", () => {
    const article = cleaned(
      `“It ended the debate.”The mayor left U.S.A. talks in St.John's early.Then the council went home.\n\n${second}`,
    );
    expect(article.text).toContain("debate.” The mayor");
    expect(article.text).toContain("early. Then the council");
    expect(article.text).toContain("U.S.A.");
  });

  it("should skip other languages and texts without a body, saying why", () => {
    const german =
      "Der Stadtrat hat am Dienstag beschlossen, die alte Hafenbrücke für Reparaturen zu schließen, sagte der Bürgermeister nach einer langen Debatte im Rathaus.";
    expect(cleanDocument({ item: "a", form: "text", content: german, metadata: {} })).toMatchObject({
      kind: "skip",
      skip: { item: "a", code: "language" },
    });
    expect(
      cleanDocument({ item: "b", form: "html", content: "<html><nav>Home</nav></html>", metadata: {} }),
    ).toMatchObject({
      kind: "skip",
      skip: { item: "b", code: "no-body" },
    });
  });

  it("should give the same id to one address however it is written, and another revision to another text", () => {
    const one = cleaned(paragraph, "text", { url: "http://www.example.org/a/?utm_source=x" });
    const two = cleaned(`${paragraph}\n\n${second}`, "text", { url: "https://example.org/a#b" });
    expect(two.id).toBe(one.id);
    expect(two.revision).not.toBe(one.revision);
  });

  it("should stay fast on a megabyte without a space", { timeout: 120_000 }, () => {
    for (const unit of ["a", "A.", "<", "(By A"]) {
      const source = unit.repeat(Math.ceil(1_000_000 / unit.length));
      for (const form of ["text", "html", "markdown"] as const)
        expect(["value", "skip"]).toContain(
          cleanDocument({ item: "x", form, content: source, metadata: {} }).kind,
        );
    }
  });

  it("should leave the unrelated last headline of the seed corpus out of the body", () => {
    const content = readFileSync(join(shared, "corpus/seeds/001_f7daf0d363ff5f8d.txt"), "utf8");
    const article = cleaned(content);
    expect(article.title.startsWith("Russian-Indian Strategic Partnership Deepens")).toBe(true);
    expect(article.text).not.toContain("Conspiracy Theories");
    expect(article.text.endsWith("scrutiny and debate.")).toBe(true);
    expect(article.removals).toHaveLength(1);
  });
});

describe("articleFromText", () => {
  it("should leave the text as it is", () => {
    const text = "  MOSCOW (AP) — x \r\n\r\n y";
    const article = articleFromText("gold-1", text, { publishedAt: "2020-01-02" });
    expect(article).toMatchObject({ id: "gold-1", text, publishedAt: "2020-01-02", removals: [] });
    expect(article.sourceMap).toEqual([{ start: 0, end: text.length, sourceStart: 0 }]);
  });
});
