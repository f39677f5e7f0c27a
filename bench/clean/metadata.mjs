/**
 * Headline, date and outlet of saved pages against judgements made by eye from the pages' addresses and what they show:
 * `npm run build:cli && node bench/clean/metadata.mjs [folder of pages]`. The sheet holds hashes, for the pages are
 * not part of the project; null means that the value could not be had or was judged wrong.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { cleanDocument } from "../../dist/clean/clean-document.js";
import { decode } from "../../dist/read/decode.js";
import { hashOf } from "../../dist/util/hash.js";

const folder = process.argv[2] ?? "../shared/data/pages";
const sheet = new URL("metadata-judgements.json", import.meta.url);
const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
const languages = ["en", "de", "fr", "es", "it", "pt", "ru", "ko", "ja", "zh"];

const found = (id) => {
  const html = decode(gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))), id);
  const outcome = cleanDocument(
    { item: id, form: "html", content: html, metadata: { url: truth[id].url } },
    { languages },
  );
  const { title = "", publishedAt = "", outlet = "" } = outcome.value ?? {};
  return {
    title: hashOf(title),
    date: publishedAt === "" ? null : publishedAt.slice(0, 10),
    outlet: hashOf(outlet),
  };
};

const ids = Object.keys(truth).toSorted();
if (process.argv[3] === "--write") {
  const wrong = {
    title: (process.argv[4] ?? "").split(","),
    date: (process.argv[5] ?? "").split(","),
    outlet: (process.argv[6] ?? "").split(","),
  };
  const rows = ids.map((id) => {
    const values = found(id);
    for (const field of ["title", "date", "outlet"])
      if (wrong[field].some((start) => start !== "" && id.startsWith(start))) values[field] = null;
    return [id.slice(0, 12), values];
  });
  writeFileSync(sheet, `${JSON.stringify(Object.fromEntries(rows), undefined, 1)}\n`);
}
const judged = JSON.parse(readFileSync(sheet, "utf8"));
const right = { title: 0, date: 0, outlet: 0 };
for (const id of ids) {
  const values = found(id);
  for (const field of ["title", "date", "outlet"])
    if (values[field] !== null && judged[id.slice(0, 12)][field] === values[field]) right[field] += 1;
}
console.log(
  `of ${ids.length} pages: headline ${right.title}, date ${right.date}, outlet ${right.outlet} right`,
);
