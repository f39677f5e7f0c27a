import { parse } from "csv-parse/sync";
import type { EntityType } from "../model/types.ts";
import { ImportError } from "./import-error.ts";
import { mergeKnown } from "./known-entity.ts";
import type { KnownEntity } from "./known-entity.ts";

const typeWords: Readonly<Record<string, EntityType>> = {
  person: "PERSON",
  people: "PERSON",
  individual: "PERSON",
  per: "PERSON",
  org: "ORG",
  organization: "ORG",
  organisation: "ORG",
  company: "ORG",
  entity: "ORG",
  legalentity: "ORG",
  publicbody: "ORG",
  place: "PLACE",
  location: "PLACE",
  address: "PLACE",
  loc: "PLACE",
  gpe: "PLACE",
  event: "EVENT",
};

/** Column names of common lists (OpenSanctions' targets.simple.csv, UN and OFAC conversions, newsgraph's own). */
const columns = {
  name: ["name", "caption", "full name", "fullname", "entity", "title"],
  type: ["type", "schema", "entity type", "kind", "category"],
  aliases: ["aliases", "alias", "also known as", "aka", "other names", "alternative names"],
  ids: ["ids", "identifiers", "wikidata", "wikidata_id", "wikidataid"],
  id: ["id", "uid", "list id", "reference"],
  countries: ["countries", "country", "nationality", "jurisdiction"],
} as const;

const listed = (cell: string): readonly string[] =>
  cell
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const cell = (record: Readonly<Record<string, string>>, names: readonly string[]): string => {
  for (const name of names) {
    const value = record[name]?.trim();
    if (value) return value;
  }
  return "";
};

/**
 * Known entities of a CSV or TSV with a header: a name, a type (person, organisation, place or event; person where there
 * is no such column), and, where they are there, id, aliases, ids and countries, lists parted by "|" or ";".
 * @throws ImportError "import-unreadable" that names the line at fault.
 */
export const importWatchList = (text: string, item: string, prefix = "list"): readonly KnownEntity[] => {
  const header = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  const delimiter = header.includes("\t") ? "\t" : header.includes(";") && !header.includes(",") ? ";" : ",";
  let records: readonly Readonly<Record<string, string>>[];
  try {
    records = parse(text, {
      bom: true,
      columns: (titles: readonly string[]) => titles.map((title) => title.trim().toLowerCase()),
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    });
  } catch (cause) {
    throw new ImportError("import-unreadable", "It is not valid CSV; check its quotes and columns.", {
      item,
      cause,
    });
  }
  if (records[0] && !columns.name.some((name) => name in (records[0] ?? {})))
    throw new ImportError("import-unreadable", 'It has no column of names; call one of them "name".', {
      item: `${item}:1`,
    });
  return mergeKnown(
    records.map((record, index) => {
      const word = cell(record, columns.type).toLowerCase().replace(/[\s_]/g, "");
      const type = word === "" ? "PERSON" : typeWords[word];
      if (type === undefined)
        throw new ImportError(
          "import-unreadable",
          `The type "${word}" is none of person, organisation, place, event.`,
          {
            item: `${item}:${index + 2}`,
          },
        );
      const id = cell(record, columns.id);
      return {
        name: cell(record, columns.name),
        type,
        aliases: listed(cell(record, columns.aliases)),
        ids: [
          ...(id === "" ? [] : [id.includes(":") ? id : `${prefix}:${id}`]),
          ...listed(cell(record, columns.ids)),
        ],
        countries: listed(cell(record, columns.countries)).map((code) => code.toUpperCase()),
      };
    }),
  );
};

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Known entities as the CSV that `importWatchList` and ingest's `--lexicon` read: what export and import agree on. */
export const watchListCsv = (entities: readonly KnownEntity[]): string =>
  `name,type,aliases,ids,countries\n${entities
    .map((entity) =>
      [
        entity.name,
        entity.type,
        entity.aliases.map((each) => each.replace(/[|;]/g, " ")).join("|"),
        entity.ids.join("|"),
        entity.countries.join("|"),
      ]
        .map(quoted)
        .join(","),
    )
    .map((line) => `${line}\n`)
    .join("")}`;
