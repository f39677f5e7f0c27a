import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnnotator, type Annotator } from "../../src/annotate/annotator.ts";
import { loadEncoder } from "../../src/annotate/encoder.ts";
import { createDecoder } from "../../src/annotate/viterbi.ts";
import { modelFolder, readModelConfig } from "../../src/annotate/model-config.ts";
import { prepare, windowsOf } from "../../src/annotate/windows.ts";
import { createWordPiece } from "../../src/annotate/wordpiece.ts";
import { casingOf, fold, wordsOf } from "../../src/annotate/words.ts";
import { anyText } from "./any-text.ts";
import { articleOf } from "./article.ts";

const text =
  "Minister Opens Port In Kisumu\n\nKenyan Transport Minister Mara Lund opened the port of Kisumu for the Lakeside Growers Union (LGU) on Monday. “We are proud,” Lund said. The LGU thanked Lund.";

describe("createAnnotator", () => {
  let annotator: Annotator;
  beforeAll(async () => {
    annotator = await createAnnotator();
  });
  afterAll(() => annotator.dispose());

  it("should find names with their type, sentence, role and country", async () => {
    const { mentions, sentences } = await annotator.annotate(
      articleOf(text, "Minister Opens Port In Kisumu"),
    );
    const people = mentions.filter((mention) => mention.type === "PERSON");
    expect(people.map((mention) => mention.text)).toEqual(["Mara Lund", "Lund", "Lund"]);
    expect(people[0]).toMatchObject({
      role: "Kenyan Transport Minister",
      country: "KE",
      kind: "name",
      sentence: 1,
    });
    expect(mentions.filter(({ type }) => type === "PLACE").map((mention) => mention.country)).toEqual([
      "KE",
      "KE",
    ]);
    expect(mentions.filter((mention) => mention.text === "LGU").map(({ type }) => type)).toEqual([
      "ORG",
      "ORG",
    ]);
    expect(sentences).toHaveLength(4);
  });

  it("should give an article the same mentions whatever came before or runs beside it", async () => {
    const articles = [articleOf(text), articleOf("Nothing here."), articleOf(""), articleOf(text.slice(31))];
    const alone = [];
    for (const article of articles) alone.push((await annotator.annotate(article)).mentions);
    const beside = await Promise.all(articles.toReversed().map((article) => annotator.annotate(article)));
    expect(beside.toReversed().map(({ mentions }) => mentions)).toEqual(alone);
    expect(alone.slice(1, 3)).toEqual([[], []]);
  });

  it("should keep offsets right on any text", async () => {
    const property = fc.asyncProperty(anyText, async (any) => {
      const { mentions, sentences } = await annotator.annotate(articleOf(any));
      let at = 0;
      return mentions.every((mention) => {
        const placed =
          mention.start >= at && mention.end > mention.start && mention.sentence < sentences.length;
        at = mention.end;
        return placed && any.slice(mention.start, mention.end) === mention.text;
      });
    });
    await expect(fc.assert(property)).resolves.toBeUndefined();
  });

  it("should survive a megabyte without a space, all capitals and OCR junk", async () => {
    const texts = [
      "x".repeat(1_000_000),
      text.toUpperCase(),
      text.replaceAll("e", "€").replaceAll("o", "0 "),
    ];
    const annotated = [];
    for (const each of texts) annotated.push(await annotator.annotate(articleOf(each)));
    expect(annotated[0]?.mentions).toEqual([]);
    for (const { article, mentions } of annotated) {
      expect(mentions.map(({ start, end }) => article.text.slice(start, end))).toEqual(
        mentions.map((mention) => mention.text),
      );
    }
  });

  it("should read next to nothing of long runs of marks or figures, and every name around them", async () => {
    const line = "Mara Lund opened the port of Kisumu.";
    const own = await createAnnotator({ encoding: true });
    try {
      for (const junk of ["!?.,;:", "#", ". - ", "😀", "7", "12 345 ", "---\n"]) {
        const filler = junk.repeat(100_000 / junk.length);
        const { mentions, encoding } = await own.annotate(articleOf(`${line}\n${filler}\n${line}`));
        const second = line.length + filler.length + 2;
        expect(mentions.map(({ start, text: name }) => [start, name])).toEqual([
          [0, "Mara Lund"],
          [29, "Kisumu"],
          [second, "Mara Lund"],
          [second + 29, "Kisumu"],
        ]);
        expect(encoding?.pieces.length).toBeLessThan(300);
      }
    } finally {
      await own.dispose();
    }
  });

  it("should always recognise the lexicon and never the stop list", async () => {
    const own = await createAnnotator({
      lexicon: [{ name: "port of Kisumu", type: "ORG", aliases: [], ids: ["acme:9"] }],
      stop: ["lund"],
    });
    try {
      const { mentions } = await own.annotate(articleOf(text));
      expect(mentions.find(({ layer }) => layer === "lexicon")).toMatchObject({
        text: "port of Kisumu",
        type: "ORG",
        ids: ["acme:9"],
        confidence: 1,
      });
      expect(mentions.some((mention) => mention.text === "Lund")).toBe(false);
      expect(own.version).not.toBe(annotator.version);
    } finally {
      await own.dispose();
    }
  });

  it("should keep the vectors of every piece when asked to", async () => {
    const own = await createAnnotator({ encoding: true });
    try {
      const { encoding } = await own.annotate(articleOf(text));
      expect(encoding?.width).toBe(384);
      expect(encoding?.vectors).toHaveLength((encoding?.pieces.length ?? 0) * 384);
      expect(encoding?.vectors.some((value) => value !== 0)).toBe(true);
    } finally {
      await own.dispose();
    }
  });

  it("should say what to do when the model is missing", async () => {
    await expect(createAnnotator({ models: new URL("file:///nowhere/") })).rejects.toMatchObject({
      code: "model-unreadable",
    });
  });
});

interface Golden {
  readonly text: string;
  readonly words: readonly (readonly [number, number])[];
  readonly inputIds: readonly number[];
  readonly casing: readonly number[];
  readonly firstPieces: readonly number[];
  readonly argmax: readonly string[];
  readonly best: readonly number[];
  readonly hiddenStart: readonly number[];
}

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../models/encoder/golden.json"), "utf8"),
) as readonly Golden[];

describe("loadEncoder", () => {
  it("should give on any processor what it gave where it was exported", async () => {
    const { config } = await readModelConfig(modelFolder);
    const encoder = await loadEncoder(modelFolder, { threads: 1, hidden: true });
    const { length } = config.labels;
    try {
      for (const { inputIds: ids, casing, firstPieces: firsts, ...wanted } of golden) {
        const { tags, hidden } = await encoder.run({ ids, casing, firsts, firstWord: 0, context: 0 });
        const rows = firsts.map((first) => [...tags.subarray(first * length, (first + 1) * length)]);
        const best = rows.map((row) => Math.max(...row));
        expect(rows.map((row, word) => config.labels[row.indexOf(best[word] ?? 0)])).toEqual(wanted.argmax);
        for (const [word, value] of best.entries()) expect(value).toBeCloseTo(wanted.best[word] ?? 1, 2);
        for (const [at, value] of wanted.hiddenStart.entries())
          expect(hidden?.[config.hidden + at]).toBeCloseTo(value, 2);
      }
    } finally {
      await encoder.dispose();
    }
  });
});

describe("the encoder's input", () => {
  it("should be what training made of the same texts", async () => {
    const { config, vocabulary } = await readModelConfig(modelFolder);
    const pieceIds = createWordPiece(vocabulary, config.pieces);
    for (const example of golden) {
      const words = wordsOf(example.text);
      expect(words.map(({ start, end }) => [start, end])).toEqual(example.words);
      const [window] = windowsOf(prepare(words, [], pieceIds, config.maxPieces), {
        ...config.pieces,
        maxPieces: config.maxPieces,
        overlap: 48,
      });
      expect(window?.ids).toEqual(example.inputIds);
      expect(window?.casing).toEqual(example.casing);
      expect(window?.firsts).toEqual(example.firstPieces);
    }
  });

  it("should leave out of a run without letters only what is longer than any in training", () => {
    expect(wordsOf(`Oslo ${"- 7 ".repeat(32)}Bergen`)).toHaveLength(66);
    expect(wordsOf(`Oslo ${"- 7 ".repeat(500)}\nBergen`)).toHaveLength(66);
    expect(wordsOf(`Oslo ${"-".repeat(500)}\nBergen`).at(-1)).toMatchObject({
      text: "Bergen",
      start: 506,
      afterBreak: true,
    });
  });

  it("should class casing and fold accents", () => {
    expect(["iPhone", "NATO", "Lund", "I", "12", "a", "McGee", "É"].map(casingOf)).toEqual([
      3, 2, 1, 1, 0, 0, 3, 1,
    ]);
    expect(["Élysée", "İzmir", "NATO"].map(fold)).toEqual(["elysee", "izmir", "nato"]);
  });

  it("should hold each word outside the context of exactly one window", async () => {
    const { config, vocabulary } = await readModelConfig(modelFolder);
    const long = Array.from({ length: 60 }, (_, index) => `Sentence ${index} has some words in it.`);
    let start = 0;
    const sentences = long.map((sentence, index) => {
      const span = { start, end: start + sentence.length, index };
      start = span.end + 1;
      return span;
    });
    const prepared = prepare(
      wordsOf(long.join(" ")),
      sentences,
      createWordPiece(vocabulary, config.pieces),
      config.maxPieces,
    );
    const windows = windowsOf(prepared, { ...config.pieces, maxPieces: config.maxPieces, overlap: 48 });
    expect(windows.length).toBeGreaterThan(2);
    expect(Math.max(...windows.map(({ ids }) => ids.length))).toBeLessThanOrEqual(config.maxPieces);
    const own = windows.flatMap(({ firstWord, firsts, context }) =>
      firsts.map((_, offset) => firstWord + offset).slice(context),
    );
    expect(own).toEqual(prepared.words.map((_, index) => index));
    expect(windows.slice(1).every(({ context }) => context > 0)).toBe(true);
  });
});

describe("createDecoder", () => {
  it("should never follow a forbidden transition, however likely", () => {
    // Labels O, B, E: B must be followed by E, and E only follows B.
    const no = -10_000;
    const decode = createDecoder({
      scores: [
        [0, 0, no],
        [no, no, 0],
        [0, 0, no],
      ],
      start: [0, 0, no],
      end: [0, no, 0],
    });
    const table = Float32Array.from([-5, -0.1, -9, -0.1, -9, -3, -20, -20, -0.01]);
    expect([...decode(table, 0, 3)]).toEqual([0, 1, 2]);
    expect([...decode(table, 0, 0)]).toEqual([]);
  });
});
