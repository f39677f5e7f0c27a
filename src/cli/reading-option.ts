import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import { isEncoding, recordFields } from "../pipeline.ts";
import type { FieldMapping } from "../pipeline.ts";

export interface ReadingOptions {
  readonly field?: FieldMapping;
  readonly encoding?: string;
}

const isField = (name: string): name is keyof FieldMapping =>
  (recordFields as readonly string[]).includes(name);

/** Another `name=column` beside those before. */
const addField = (given: string, before: FieldMapping = {}): FieldMapping => {
  const at = given.indexOf("=");
  const [name, column] = [given.slice(0, at), given.slice(at + 1).trim()];
  if (at < 1 || column === "" || !isField(name))
    throw new InvalidArgumentError(
      `It has to look like text=body, and the name before = has to be one of ${recordFields.join(", ")}.`,
    );
  return { ...before, [name]: column };
};

const encodingOf = (label: string): string => {
  if (!isEncoding(label))
    throw new InvalidArgumentError("It has to be an encoding such as utf-8, windows-1251 or shift_jis.");
  return label;
};

/** `--field` and `--encoding`: what the reader is told where it cannot tell by itself. */
export const addReadingOptions = (command: Command): Command =>
  command
    .option(
      "--field <name=column>",
      "the column of a table, or field of JSON records, that holds the text, title, url …; can be repeated",
      addField,
    )
    .option("--encoding <label>", "the encoding of all files, where detection errs", encodingOf);

/** What the options say, as the pipeline takes it. */
export const readingOf = ({
  field,
  encoding,
}: ReadingOptions): { readonly fields?: FieldMapping; readonly encoding?: string } => ({
  ...(field === undefined ? {} : { fields: field }),
  ...(encoding === undefined ? {} : { encoding }),
});
