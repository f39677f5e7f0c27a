// Precision of judged claims: node bench/claims/precision.mjs bench/judgements/claims-20261127.jsonl [more sheets to pool]
// Each line holds offsets, labels, a hash of the sentence, and three judgements; 95 % intervals are Wilson's.
import { readFile } from "node:fs/promises";

const wilson = (right, all) => {
  if (all === 0) return "none";
  const z = 1.96;
  const p = right / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  return `${p.toFixed(3)} (${String(right)} of ${String(all)}; 95 % ${(middle - half).toFixed(3)} to ${(middle + half).toFixed(3)})`;
};

const sheets = await Promise.all(process.argv.slice(2).map((file) => readFile(file, "utf8")));
const rows = sheets.flatMap((sheet) => sheet.trim().split("\n")).map((line) => JSON.parse(line));
const report = (name, key, some = rows) => {
  const right = some.filter(({ judged }) => judged[key]).length;
  process.stdout.write(`${name}: ${wilson(right, some.length)}\n`);
};
report("subject, type and object", "relation");
report("modality and polarity", "firmness");
report("attribution", "attribution");
for (const type of [...new Set(rows.map((row) => row.type))].toSorted())
  report(
    `  ${type}`,
    "relation",
    rows.filter((row) => row.type === type),
  );
