import { claim, claims, entities, entity, hostile, rowsOf } from "./sample.ts";
import type { ExportRows } from "../../src/export/rows.ts";

/** The sample with texts that look like escapes of the format they stand in. */
const odd: readonly string[] = [
  String.raw`\u0027 }) DETACH DELETE n //`,
  String.raw`C:\new\table\u00e9`,
  "a;b\u001f\"c\",'d'`e`",
  "=1+1",
  "  spaces around  ",
  "line\r\nbreaks\u2029",
];

/** The sample of the unit tests with names and sentences that have broken importers before. */
export const hardSample: ExportRows = rowsOf(
  [
    ...entities,
    ...odd.map((name, index) =>
      entity(`odd${index}`, "Organization", name, {
        // The unit separator parts the elements of lists in the files of neo4j-admin.
        aliases: [name.replaceAll("\u001f", " "), hostile],
      }),
    ),
  ],
  [
    ...claims,
    ...odd.map((sentence, index) =>
      claim(`odd${index}`, { sentence, subject: `odd${index}`, value: sentence }),
    ),
  ],
);
