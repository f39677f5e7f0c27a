/**
 * Main content of saved news pages beside Readability and Defuddle:
 * `npm run build:cli && node bench/clean/run.mjs [folder of pages]`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { decode } from "../../dist/read/decode.js";
import { cleanDocument } from "../../dist/clean/clean-document.js";
import { averageScores, pageScores } from "./shingle-measure.mjs";

const folder = process.argv[2] ?? "../shared/data/pages";
const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
const pages = Object.keys(truth)
  .toSorted()
  .map((id) => ({
    id,
    html: decode(gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))), id),
    ...truth[id],
  }));

const languages = ["en", "de", "fr", "es", "it", "pt", "ru", "ko", "ja", "zh"];

const bodyOf = ({ kind, value }) => {
  if (kind !== "value") return "";
  return value.titleSpan ? value.text.slice(value.titleSpan.end) : value.text;
};

const text = (html) => parseHTML(`<html><body>${html}</body></html>`).document.body.textContent;

const extractors = {
  newsgraph: ({ html, url }) =>
    bodyOf(cleanDocument({ item: url, form: "html", content: html, metadata: { url } }, { languages })),
  Readability: ({ html }) => new Readability(parseHTML(html).document).parse()?.textContent ?? "",
  Defuddle: async ({ html, url }) => text((await Defuddle(parseHTML(html).document, url)).content ?? ""),
};

const chosen = process.argv[3] ? [process.argv[3]] : Object.keys(extractors);
for (const name of chosen) {
  const scores = [];
  const started = performance.now();
  for (const page of pages) {
    let found = "";
    try {
      found = await extractors[name](page);
    } catch (error) {
      console.error(`${name} failed on ${page.id}: ${error.message}`);
    }
    scores.push({ ...pageScores(page.articleBody, found), page });
  }
  const { precision, recall, f1 } = averageScores(scores);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name.padEnd(12)} F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  ${(pages.length / seconds).toFixed(0)} pages/s`,
  );
  if (process.argv[4] === "--worst")
    for (const { page, ...score } of scores
      .toSorted((one, two) => one.precision + one.recall - two.precision - two.recall)
      .slice(0, 25))
      console.log(
        `  ${score.precision.toFixed(2)} ${score.recall.toFixed(2)} ${page.id.slice(0, 8)} ${page.url}`,
      );
}
