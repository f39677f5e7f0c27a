import { readFile } from "node:fs/promises";
import { relationMappingSchema, type RelationMapping } from "../evaluate/relation-mapping.ts";
import { scoreRelations } from "../evaluate/relations.ts";
import { NewsgraphError } from "../model/errors.ts";
import type { Span } from "../model/span.ts";
import { createClaimPredictor } from "../pipeline.ts";
import type { Evaluation } from "./commands/evaluate.ts";
import { predictGold } from "./predict-gold.ts";
import { scoreTable } from "./score-table.ts";
import { print, printJson } from "./terminal.ts";

/** Beside src/ in a checkout, beside dist/ when installed. */
const mappingFile = new URL("../../training/relation-mapping.json", import.meta.url);

/** How gold sets' kinds map to newsgraph's; none where the file is not there, so that gold in newsgraph's own types can be scored. */
const readMapping = async (): Promise<RelationMapping> => {
  try {
    return relationMappingSchema.parse(JSON.parse(await readFile(mappingFile, "utf8")));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return {};
    throw new NewsgraphError(
      "MAPPING",
      "The mapping of relation kinds cannot be read; restore it from the repository.",
      {
        item: mappingFile.pathname,
        cause,
      },
    );
  }
};

/** The record's own sentences; none where one runs over lines, as where a source gives a whole document as one. */
const boundsOf = (
  text: string,
  sents: readonly (readonly [number, number])[] | undefined,
): readonly Span[] | undefined =>
  sents?.some(([start, end]) => text.slice(start, end).includes("\n"))
    ? undefined
    : sents?.map(([start, end]) => ({ start, end }));

/** `newsgraph evaluate --relations`. */
export const evaluateRelations: Evaluation = async (terminal, gold, options) => {
  const mapping = await readMapping();
  const predictor = await createClaimPredictor();
  try {
    const { records, predictions } = await predictGold(
      terminal,
      gold,
      options,
      async ({ id, text, sents }) => ({
        id,
        relations: await predictor.relations(id, text, boundsOf(text, sents)),
      }),
    );
    const scores = scoreRelations(records, predictions, mapping);
    if (options.json === true) {
      printJson(terminal, scores);
      return;
    }
    const { byKind, ...all } = scores;
    print(terminal, scoreTable("relation", { ...all, ...byKind }));
    print(
      terminal,
      "Percent, with predicted names; overlap and by kind: type equal and both arguments overlapping; exact: both equal; mappable: kinds that newsgraph has.",
    );
  } finally {
    await predictor.dispose();
  }
};
