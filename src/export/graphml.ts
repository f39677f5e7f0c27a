import { claimAttributes, entityAttributes } from "./attributes.ts";
import type { Attribute, AttributeType } from "./attributes.ts";
import { xml } from "./escape.ts";
import type { ExportChunk, ExportRows } from "./rows.ts";

const typeNames: Readonly<Record<AttributeType, string>> = {
  string: "string",
  double: "double",
  integer: "long",
};

const declare = <T>(kind: string, attributes: readonly Attribute<T>[]): string =>
  attributes
    .map(
      ({ name, type }, index) =>
        `  <key id="${kind[0]}${index}" for="${kind}" attr.name="${name}" attr.type="${typeNames[type]}"/>\n`,
    )
    .join("");

const data = <T>(kind: string, row: T, attributes: readonly Attribute<T>[]): string =>
  attributes
    .map(({ of }, index) => {
      const value = of(row);
      return value === undefined ? "" : `<data key="${kind[0]}${index}">${xml(String(value))}</data>`;
    })
    .join("");

/** GraphML (graphml.graphdrawing.org): entities as nodes, each claim between two entities as an edge with its evidence. */
export async function* exportGraphml(rows: ExportRows): AsyncGenerator<ExportChunk> {
  yield {
    text:
      '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n' +
      `  <key id="name" for="node" attr.name="name" attr.type="string"/>\n${declare("node", entityAttributes)}${declare("edge", claimAttributes)}` +
      '  <graph id="newsgraph" edgedefault="directed">\n',
  };
  for await (const row of rows.entities())
    yield {
      text: `    <node id="${xml(row.id)}"><data key="name">${xml(row.name)}</data>${data("node", row, entityAttributes)}</node>\n`,
    };
  for await (const row of rows.claims()) {
    if (row.object === undefined) continue;
    yield {
      text: `    <edge id="${xml(row.id)}" source="${xml(row.subject)}" target="${xml(row.object)}">${data("edge", row, claimAttributes)}</edge>\n`,
    };
  }
  yield { text: "  </graph>\n</graphml>\n" };
}
