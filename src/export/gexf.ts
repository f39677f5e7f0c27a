import { claimAttributes, entityAttributes } from "./attributes.ts";
import type { Attribute } from "./attributes.ts";
import { xml } from "./escape.ts";
import type { ExportChunk, ExportRows } from "./rows.ts";

const declare = <T>(kind: string, attributes: readonly Attribute<T>[]): string =>
  `    <attributes class="${kind}">\n${attributes
    .map(({ name, type }, index) => `      <attribute id="${index}" title="${name}" type="${type}"/>\n`)
    .join("")}    </attributes>\n`;

const values = <T>(row: T, attributes: readonly Attribute<T>[]): string =>
  `<attvalues>${attributes
    .map(({ of }, index) => {
      const value = of(row);
      return value === undefined ? "" : `<attvalue for="${index}" value="${xml(String(value))}"/>`;
    })
    .join("")}</attvalues>`;

/** GEXF 1.3 for Gephi and networkx: entities as nodes, each claim between two entities as an edge with its evidence. */
export async function* exportGexf(rows: ExportRows): AsyncGenerator<ExportChunk> {
  yield {
    text:
      '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n' +
      "  <meta><creator>newsgraph</creator></meta>\n" +
      `  <graph mode="static" defaultedgetype="directed">\n${declare("node", entityAttributes)}${declare("edge", claimAttributes)}    <nodes>\n`,
  };
  for await (const row of rows.entities())
    yield {
      text: `      <node id="${xml(row.id)}" label="${xml(row.name)}">${values(row, entityAttributes)}</node>\n`,
    };
  yield { text: "    </nodes>\n    <edges>\n" };
  for await (const row of rows.claims()) {
    if (row.object === undefined) continue;
    yield {
      text: `      <edge id="${xml(row.id)}" source="${xml(row.subject)}" target="${xml(row.object)}" label="${xml(row.type)}" weight="${row.confidence}">${values(row, claimAttributes)}</edge>\n`,
    };
  }
  yield { text: "    </edges>\n  </graph>\n</gexf>\n" };
}
