import { csvField } from "./escape.ts";
import { articleProperties, claimProperties, entityProperties, relationProperties } from "./graph-rows.ts";
import type { Properties, PropertyValue } from "./graph-rows.ts";
import type { ExportChunk, ExportRows } from "./rows.ts";

const entityHeader =
  "id:ID(Entity),name,aliases:string[],roles:string[],countries:string[],ids:string[],eventType,start,end,latitude:double,longitude:double,mentions:long,articles:long,stories:long,firstSeen,lastSeen,:LABEL";
const articleHeader = "id:ID(Article),url,title,source,authors:string[],publishedAt,language,story,:LABEL";
const claimHeader =
  "id:ID(Claim),type,value,trigger,polarity,modality,attribution,speakerText,confidence:double,validFrom,validTo,method,sentence,:LABEL";
const endHeader = ":START_ID(Claim),:END_ID(Entity),:TYPE";
const evidenceHeader = ":START_ID(Claim),:END_ID(Article),start:long,end:long,:TYPE";
const relationHeader =
  ":START_ID(Entity),:END_ID(Entity),claims:long,articles:long,stories:long,confidence:double,firstSeen,lastSeen,:TYPE";

/** Lists are parted by the unit separator, which texts do not hold: --array-delimiter="\u001f". */
const separator = "\u001f";

const cell = (value: PropertyValue): string => {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return csvField(value);
  return value.length === 0
    ? ""
    : csvField(value.map((each) => each.replaceAll(separator, " ")).join(separator));
};

const line = (cells: readonly PropertyValue[]): string => `${cells.map(cell).join(",")}\n`;
const of = (properties: Properties): readonly PropertyValue[] => Object.values(properties);

const readme = `neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter="U+001F" \\
  --nodes=entities.csv --nodes=articles.csv --nodes=claims.csv \\
  --relationships=claim-subjects.csv --relationships=claim-objects.csv --relationships=claim-speakers.csv \\
  --relationships=evidence.csv --relationships=relations.csv
`;

/** The files of `neo4j-admin database import`: nodes and relationships with typed headers, and the command that reads them. */
export async function* exportNeo4jCsv(rows: ExportRows): AsyncGenerator<ExportChunk> {
  yield { file: "import.txt", text: readme };
  yield { file: "entities.csv", text: `${entityHeader}\n` };
  for await (const row of rows.entities())
    yield { file: "entities.csv", text: line([row.id, ...of(entityProperties(row)), ["Entity", row.label]]) };
  yield { file: "articles.csv", text: `${articleHeader}\n` };
  for await (const row of rows.articles())
    yield { file: "articles.csv", text: line([row.id, ...of(articleProperties(row)), "Article"]) };
  yield { file: "claims.csv", text: `${claimHeader}\n` };
  yield { file: "claim-subjects.csv", text: `${endHeader}\n` };
  yield { file: "claim-objects.csv", text: `${endHeader}\n` };
  yield { file: "claim-speakers.csv", text: `${endHeader}\n` };
  yield { file: "evidence.csv", text: `${evidenceHeader}\n` };
  for await (const row of rows.claims()) {
    yield { file: "claims.csv", text: line([row.id, ...of(claimProperties(row)), "Claim"]) };
    yield { file: "claim-subjects.csv", text: line([row.id, row.subject, "SUBJECT"]) };
    if (row.object !== undefined)
      yield { file: "claim-objects.csv", text: line([row.id, row.object, "OBJECT"]) };
    if (row.speaker !== undefined)
      yield { file: "claim-speakers.csv", text: line([row.id, row.speaker, "SAID_BY"]) };
    yield { file: "evidence.csv", text: line([row.id, row.article.id, row.start, row.end, "EVIDENCED_BY"]) };
  }
  yield { file: "relations.csv", text: `${relationHeader}\n` };
  for await (const row of rows.relations())
    yield { file: "relations.csv", text: line([row.from, row.to, ...of(relationProperties(row)), row.type]) };
}
