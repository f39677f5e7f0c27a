import { parse } from "csv-parse/sync";
import { z } from "zod";
import { NewsgraphError } from "../model/errors.ts";
import { entityTypes, type EntityType } from "../model/types.ts";
import type { LexiconEntry } from "./lexicon.ts";

const typeWords: Readonly<Record<string, EntityType>> = {
  PERSON: "PERSON",
  PER: "PERSON",
  PEOPLE: "PERSON",
  ORG: "ORG",
  ORGANIZATION: "ORG",
  ORGANISATION: "ORG",
  COMPANY: "ORG",
  PLACE: "PLACE",
  LOC: "PLACE",
  LOCATION: "PLACE",
  GPE: "PLACE",
  EVENT: "EVENT",
};

const listed = (cell: string | undefined): readonly string[] =>
  (cell ?? "")
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const rowSchema = z.looseObject({
  name: z.string().trim().min(1),
  type: z.string().trim(),
  aliases: z.string().optional(),
  ids: z.string().optional(),
});

const rowsOf = (csv: string, item: string): readonly unknown[] => {
  try {
    return parse(csv, {
      bom: true,
      columns: (header: readonly string[]) => header.map((cell) => cell.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count_less: true,
      trim: true,
    });
  } catch (cause) {
    throw new NewsgraphError(
      "lexicon-unreadable",
      `The lexicon ${item} is not valid CSV; check its quotes and columns.`,
      { item, cause },
    );
  }
};

/**
 * Reads a user's vocabulary: CSV with a header and the columns name, type (PERSON, ORG, PLACE or EVENT),
 * aliases and ids, the last two optional, their values parted by "|" or ";".
 * @throws NewsgraphError with code "lexicon-unreadable" that names the line at fault.
 */
export const parseLexicon = (csv: string, item: string): readonly LexiconEntry[] =>
  rowsOf(csv, item).map((row, index) => {
    const parsed = rowSchema.safeParse(row);
    const type = parsed.success ? typeWords[parsed.data.type.toUpperCase()] : undefined;
    if (!parsed.success || !type) {
      throw new NewsgraphError(
        "lexicon-unreadable",
        `Entry ${index + 1} of the lexicon ${item} needs a name and a type of ${entityTypes.join(", ")}.`,
        { item: `${item}:${index + 2}`, cause: parsed.error },
      );
    }
    return {
      name: parsed.data.name,
      type,
      aliases: listed(parsed.data.aliases),
      ids: listed(parsed.data.ids),
    };
  });

/** Reads a stop list: one name a line, `#` starts a comment. */
export const parseStopList = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "");
