import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnnotator, type Annotator } from "../../src/annotate/annotator.ts";
import { articleFromText } from "../../src/clean/article-from-text.ts";
import { createExtractor, type ExtractedFacts, type Extractor } from "../../src/extract/extractor.ts";

const corpus = resolve(import.meta.dirname, "../../../shared/corpus");

let annotator: Annotator;
let extractor: Extractor;

beforeAll(async () => {
  extractor = await createExtractor();
  annotator = await createAnnotator({ encoding: extractor.usesEncoding });
});
afterAll(async () => {
  await annotator.dispose();
  await extractor.close();
});

const read = async (folder: string, file: string): Promise<ExtractedFacts> => {
  const text = await readFile(join(corpus, folder, file), "utf8");
  const article = { ...articleFromText(`${folder}/${file}`, text), publishedAt: "2025-12-02" };
  return extractor.extract(await annotator.annotate(article));
};

describe("claims of the corpus", () => {
  it("should stand on a sentence whose characters hold their arguments, with something said between", async () => {
    const files = (await readdir(join(corpus, "worldwide")))
      .filter((file) => file.endsWith(".txt"))
      .toSorted();
    let count = 0;
    const breaches: string[] = [];
    for (const file of files) {
      const { article, sentences, mentions, chains, claims } = await read("worldwide", file);
      const chainOf = new Map(
        chains.flatMap((chain) => chain.links.map((link) => [link.mention, chain] as const)),
      );
      const byId = new Map(mentions.map((mention) => [mention.id, mention]));
      for (const { id, type, sentence, subject, object, trigger, value, method } of claims) {
        count++;
        const check = (holds: boolean, what: string): void => {
          if (!holds) breaches.push(`${file} ${type} ${id}: ${what}`);
        };
        const own = sentences[sentence];
        for (const argument of object ? [subject, object] : [subject]) {
          const mention = byId.get(argument.mention);
          const chain = chainOf.get(argument.mention);
          const { start, end } = argument.span;
          check(chain?.id === argument.chain, "an argument outside its chain");
          check(article.text.slice(start, end) === mention?.text, "an argument's words are not in the text");
          check(
            own !== undefined && start >= own.start && end <= own.end,
            "an argument outside the sentence",
          );
          // A phrase or pronoun needs an antecedent with a name; an event is its own.
          const named = chain?.links.some((link) => byId.get(link.mention)?.kind === "name") ?? false;
          const known = named || chain?.event !== undefined || mention?.layer === "demonym@1";
          check(known, "an argument without a name");
        }
        // Co-occurrence is no claim: a rule has the words that say it, the model says so itself.
        check(trigger !== undefined || value !== undefined || method.startsWith("model:"), "nothing says it");
      }
    }
    expect(breaches).toEqual([]);
    expect(count).toBeGreaterThan(3000);
  }, 1_200_000);
});
