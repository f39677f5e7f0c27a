import { fileURLToPath } from "node:url";
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Encoding } from "../../model/annotation.ts";
import { pairError, readPairConfig, type PairConfig } from "./pair-config.ts";
import { writeFeatures, type PairArgument } from "./pair-features.ts";

/** A trained classifier of ordered pairs of arguments. */
export interface PairModel {
  readonly config: PairConfig;
  /** Probabilities, one row a pair, one column a label of the configuration. */
  score(
    encoding: Encoding,
    pairs: readonly (readonly [PairArgument, PairArgument])[],
  ): Promise<readonly Float32Array[]>;
  dispose(): Promise<void>;
}

/** Pairs of a batch: bounds memory on sentences with many names. */
const batch = 256;

/**
 * Loads the pair classifier of a folder.
 * @throws NewsgraphError with code "model-unreadable".
 */
export const loadPairModel = async (folder: URL): Promise<PairModel> => {
  const config = await readPairConfig(folder);
  const file = new URL("pairs.onnx", folder);
  let session: InferenceSession;
  try {
    session = await InferenceSession.create(fileURLToPath(file), {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
  } catch (cause) {
    throw pairError(file, cause);
  }
  const { size } = config.features;
  const labels = config.labels.length;
  return {
    config,
    score: async (encoding, pairs) => {
      const rows: Float32Array[] = [];
      for (let start = 0; start < pairs.length; start += batch) {
        const part = pairs.slice(start, start + batch);
        const features = new Float32Array(part.length * size);
        for (const [index, [subject, object]] of part.entries()) {
          writeFeatures(features, index * size, encoding, config.arguments, subject, object);
        }
        const output = await session.run({ features: new Tensor("float32", features, [part.length, size]) });
        const logits = output["logits"]?.data;
        if (!(logits instanceof Float32Array)) throw pairError(file, new Error("no logits in the output"));
        for (const index of part.keys()) {
          rows.push(
            logits.slice(index * labels, (index + 1) * labels).map((logit) => 1 / (1 + Math.exp(-logit))),
          );
        }
      }
      return rows;
    },
    dispose: () => session.release(),
  };
};
