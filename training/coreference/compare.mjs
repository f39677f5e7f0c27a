import { scoreCoreference } from "../../dist/evaluate/coreference.js";
import { readRecords } from "./gold-article.mjs";
const records = readRecords(process.argv[2]);
const show = (name, score) => console.log(name.padEnd(32), `conll ${(100 * score.conll).toFixed(1)}`, ...["mentions", "muc", "b3", "ceafe"].map((m) => `${m} ${["precision", "recall", "f1"].map((part) => (100 * score[m][part]).toFixed(1)).join("/")}`));
const predictions = readRecords(process.argv[3]);
show("all", scoreCoreference(records, predictions));
for (const record of records) show(record.id, scoreCoreference([record], predictions));
