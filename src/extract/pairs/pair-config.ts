import { readFile } from "node:fs/promises";
import { z } from "zod";
import { NewsgraphError } from "../../model/errors.ts";

const signatureSchema = z.object({ subject: z.array(z.string()), object: z.array(z.string()) });

/** What training says of the pair classifier it exported, in config.json beside the weights. */
export const pairConfigSchema = z.object({
  version: z.string(),
  /** The encoder whose vectors it was trained on; it reads no other's. */
  encoderVersion: z.string(),
  labels: z.array(z.string()),
  thresholds: z.record(z.string(), z.number()),
  /** Labels with too little data to be trusted. */
  weak: z.array(z.string()).default([]),
  symmetric: z.array(z.string()).default([]),
  /** Types of argument, in the order of their one-hot. */
  arguments: z.array(z.string()),
  signatures: z.record(z.string(), signatureSchema),
  pronoun: z.object({ words: z.array(z.string()), mayBe: z.array(z.string()) }),
  date: z.object({ pattern: z.string() }),
  features: z.object({ size: z.int(), hidden: z.int() }),
});
export type PairConfig = z.infer<typeof pairConfigSchema>;

/** The classifier that ships in the package: beside src/ in a checkout, beside dist/ when installed. */
export const pairFolder = new URL("../../../models/relations/", import.meta.url);

export const pairError = (file: URL, cause: unknown): NewsgraphError =>
  new NewsgraphError(
    "model-unreadable",
    `The relation model ${file.pathname} cannot be read; install the package again or give another folder.`,
    { item: file.pathname, cause },
  );

/**
 * Reads the configuration of a pair classifier.
 * @throws NewsgraphError with code "model-unreadable".
 */
export const readPairConfig = async (folder: URL): Promise<PairConfig> => {
  const file = new URL("config.json", folder);
  try {
    return pairConfigSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw pairError(file, cause);
  }
};
