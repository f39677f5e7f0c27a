import { readFile } from "node:fs/promises";
import { z } from "zod";
import { NewsgraphError } from "../model/errors.ts";

const numbers = z.array(z.number());

/** What training says of the encoder it exported, in config.json beside the weights. */
const modelConfigSchema = z.object({
  version: z.string(),
  /** O, then B-, I-, E-, S- of each type. */
  labels: z.array(z.string()),
  transitions: z.object({ scores: z.array(numbers), start: numbers, end: numbers }),
  maxPieces: z.int(),
  hidden: z.int(),
  pieces: z.object({ pad: z.int(), unk: z.int(), cls: z.int(), sep: z.int() }),
});
export type ModelConfig = z.infer<typeof modelConfigSchema>;

/** The encoder that ships in the package: beside src/ in a checkout, beside dist/ when installed. */
export const modelFolder = new URL("../../models/encoder/", import.meta.url);

/** Where the files of a model folder are. */
export const modelFiles = (
  folder: URL,
): { readonly [name in "model" | "hidden" | "vocabulary" | "config"]: URL } => ({
  model: new URL("model.onnx", folder),
  hidden: new URL("hidden.onnx", folder),
  vocabulary: new URL("vocab.txt", folder),
  config: new URL("config.json", folder),
});

/** The error for a model that cannot be loaded. */
export const modelError = (file: URL, cause: unknown): NewsgraphError =>
  new NewsgraphError(
    "model-unreadable",
    `The language model ${file.pathname} cannot be read; install the package again or give another folder.`,
    { item: file.pathname, cause },
  );

/**
 * Reads configuration and vocabulary of a model.
 * @throws NewsgraphError with code "model-unreadable".
 */
export const readModelConfig = async (
  folder: URL,
): Promise<{ readonly config: ModelConfig; readonly vocabulary: readonly string[] }> => {
  const files = modelFiles(folder);
  try {
    const [config, vocabulary] = await Promise.all([
      readFile(files.config, "utf8"),
      readFile(files.vocabulary, "utf8"),
    ]);
    return {
      config: modelConfigSchema.parse(JSON.parse(config)),
      vocabulary: vocabulary.replace(/\n$/, "").split("\n"),
    };
  } catch (cause) {
    throw modelError(files.config, cause);
  }
};
