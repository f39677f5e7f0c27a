import { exportCypher } from "./cypher-script.ts";
import { exportFollowTheMoney } from "./follow-the-money.ts";
import { exportGexf } from "./gexf.ts";
import { exportGraphml } from "./graphml.ts";
import { exportJsonLd } from "./json-ld.ts";
import { exportNeo4jCsv } from "./neo4j-csv.ts";
import type { Exporter } from "./rows.ts";
import { exportTurtle } from "./turtle.ts";

export interface ExportFormat {
  readonly export: Exporter;
  readonly description: string;
  /** Usual ending of a file of it; formats of several files have none. */
  readonly extension?: string;
}

/** The formats of `newsgraph export` by name. */
export const exportFormats = {
  gexf: { export: exportGexf, description: "GEXF 1.3 (Gephi, networkx)", extension: "gexf" },
  graphml: { export: exportGraphml, description: "GraphML (yEd, Cytoscape, networkx)", extension: "graphml" },
  jsonld: { export: exportJsonLd, description: "JSON-LD in the terms of schema.org", extension: "jsonld" },
  ftm: {
    export: exportFollowTheMoney,
    description: "FollowTheMoney entities (OpenAleph)",
    extension: "ftm.json",
  },
  csv: { export: exportNeo4jCsv, description: "files that neo4j-admin reads" },
  cypher: { export: exportCypher, description: "a Cypher script", extension: "cypher" },
  turtle: { export: exportTurtle, description: "RDF in Turtle", extension: "ttl" },
} as const satisfies Readonly<Record<string, ExportFormat>>;
export type ExportFormatName = keyof typeof exportFormats;
