import { parse } from "csv-parse/sync";
import { getAttributeValue, getElementsByTagName, getText, hasChildren } from "./xml.ts";
import { Parser } from "n3";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { exportCypher } from "../../src/export/cypher-script.ts";
import { exportFollowTheMoney } from "../../src/export/follow-the-money.ts";
import { exportGexf } from "../../src/export/gexf.ts";
import { exportGraphml } from "../../src/export/graphml.ts";
import { exportJsonLd } from "../../src/export/json-ld.ts";
import { exportNeo4jCsv } from "../../src/export/neo4j-csv.ts";
import { exportTurtle } from "../../src/export/turtle.ts";
import { claims, entities, hostile, sample, single, written } from "./sample.ts";

const cleanedText = hostile.replace("\ud800", "").replace("\u0007", "");

describe("exports", () => {
  it("should write GEXF with every claim between entities as an edge that carries its evidence", async () => {
    const document = parseDocument(await single(exportGexf(sample)), { xmlMode: true });
    const nodes = getElementsByTagName("node", document);
    expect(nodes.map((node) => getAttributeValue(node, "id"))).toEqual(entities.map(({ id }) => id));
    expect(getAttributeValue(nodes[1], "label")).toBe(cleanedText);
    const edges = getElementsByTagName("edge", document);
    expect(edges.map((edge) => getAttributeValue(edge, "id"))).toEqual(["c1", "c2", "c3", "c4"]);
    const names = getElementsByTagName("attribute", getElementsByTagName("attributes", document)[1]);
    const sentence = names.findIndex((each) => getAttributeValue(each, "title") === "sentence");
    const values = getElementsByTagName("attvalue", edges[0]);
    const value = values.find((each) => getAttributeValue(each, "for") === String(sentence));
    expect(getAttributeValue(value, "value")).toBe(cleanedText);
  });

  it("should write GraphML whose data name declared keys", async () => {
    const document = parseDocument(await single(exportGraphml(sample)), { xmlMode: true });
    const keys = new Set(getElementsByTagName("key", document).map((key) => getAttributeValue(key, "id")));
    const data = getElementsByTagName("data", document);
    expect(data.every((each) => keys.has(getAttributeValue(each, "key")))).toBe(true);
    expect(getElementsByTagName("edge", document)).toHaveLength(4);
    expect(data.filter(hasChildren).map(getText)).toContain(cleanedText);
  });

  it("should write JSON-LD whose claims appear in articles that are there", async () => {
    const { "@graph": graph } = JSON.parse(await single(exportJsonLd(sample))) as {
      readonly "@graph": readonly Readonly<Record<string, unknown>>[];
    };
    const ids = new Set(graph.map((each) => each["@id"]));
    expect(ids.size).toBe(graph.length);
    const said = graph.filter((each) => each["@type"] === "Claim");
    expect(said).toHaveLength(claims.length);
    for (const each of said) {
      expect(ids.has(each["appearance"])).toBe(true);
      expect(ids.has(each["subject"])).toBe(true);
    }
  });

  it("should write Turtle that an RDF parser reads, with each claim quoted from its article", async () => {
    const quads = new Parser().parse(await single(exportTurtle(sample)));
    const quoted = quads.filter((quad) => quad.predicate.value === "http://www.w3.org/ns/prov#wasQuotedFrom");
    expect(quoted.map((quad) => quad.subject.value)).toEqual(
      claims.map(({ id }) => `urn:newsgraph:claim:${id}`),
    );
    const sentences = quads.filter((quad) => quad.predicate.value === "https://schema.org/text");
    expect(new Set(sentences.map((quad) => quad.object.value))).toEqual(
      new Set([hostile.replace("\ud800", "\ufffd")]),
    );
  });

  it("should write FollowTheMoney links whose ends and proofs are there", async () => {
    const lines = (await single(exportFollowTheMoney(sample))).trim().split("\n");
    const all = lines.map(
      (line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> },
    );
    const ids = new Set(all.map(({ id }) => id));
    const links = all.filter(({ id }) => id.startsWith("claim-"));
    expect(links.map(({ schema }) => schema)).toEqual([
      "Associate",
      "Directorship",
      "UnknownLink",
      "UnknownLink",
    ]);
    for (const { properties } of links) expect(ids.has(properties["proof"]?.[0] ?? "")).toBe(true);
    expect(links[2]?.properties).toMatchObject({
      subject: ["entity-e1"],
      object: ["entity-e4"],
      role: ["visited"],
    });
  });

  it("should write files for neo4j-admin with as many cells as their headers", async () => {
    const files = await written(exportNeo4jCsv(sample));
    expect([...files.keys()].toSorted()).toEqual([
      "articles.csv",
      "claim-objects.csv",
      "claim-speakers.csv",
      "claim-subjects.csv",
      "claims.csv",
      "entities.csv",
      "evidence.csv",
      "import.txt",
      "relations.csv",
    ]);
    for (const [file, text] of files) {
      if (!file.endsWith(".csv")) continue;
      const [header, ...rows] = parse(text) as readonly (readonly string[])[];
      expect(rows.every((row) => row.length === header?.length)).toBe(true);
    }
    const rows = parse(files.get("entities.csv") ?? "") as readonly (readonly string[])[];
    expect(rows[1]?.at(-1)).toBe("Entity\u001fPerson");
  });

  it("should write a Cypher script of one statement a line in which no text ends its literal", async () => {
    const lines = (await single(exportCypher(sample))).trim().split("\n").slice(1);
    for (const line of lines) {
      expect(line.endsWith(";")).toBe(true);
      const bare = line.replace(/'(?:[^'\\]|\\.)*'/gu, "");
      expect(bare).not.toMatch(/['\\]|DROP/u);
    }
  });
});
