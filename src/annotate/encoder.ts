import { fileURLToPath } from "node:url";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { modelError, modelFiles } from "./model-config.ts";
import type { Window } from "./windows.ts";

/** The encoder's output for one window: row-major floats, one row a piece. */
export interface WindowOutput {
  readonly tags: Float32Array;
  /** Present when vectors were asked for. */
  readonly hidden?: Float32Array;
}

/** A loaded encoder. */
export interface Encoder {
  run(window: Window): Promise<WindowOutput>;
  dispose(): Promise<void>;
}

export interface EncoderOptions {
  /** Threads inside one operation; 1 leaves the other cores to other workers. */
  readonly threads: number;
  /** Whether to give the vectors too, which costs a third more. */
  readonly hidden: boolean;
}

const load = async (file: URL, threads: number): Promise<InferenceSession> => {
  try {
    return await InferenceSession.create(fileURLToPath(file), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: "sequential",
      // The graphs are fused as written; further fusion picks operations that are slower on a CPU.
      graphOptimizationLevel: "basic",
    });
  } catch (cause) {
    throw modelError(file, cause);
  }
};

const row = (values: readonly number[]): Tensor =>
  new Tensor("int32", Int32Array.from(values), [1, values.length]);

const floats = (tensor: Tensor | undefined): Float32Array => {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new TypeError("the encoder returned no 32-bit floats");
};

/**
 * Loads the encoder's weights into this thread. Windows run one at a time: nothing is padded, attention needs no mask,
 * and 8-bit activations, which are scaled by call, do not depend on what else is in a batch.
 */
export const loadEncoder = async (folder: URL, options: EncoderOptions): Promise<Encoder> => {
  const files = modelFiles(folder);
  const names = await load(files.model, options.threads);
  const vectors = options.hidden ? await load(files.hidden, options.threads) : undefined;
  return {
    run: async ({ ids, casing }) => {
      const { tags, lower } = await names.run(
        { input_ids: row(ids), casing: row(casing) },
        vectors ? ["tags", "lower"] : ["tags"],
      );
      const deeper = vectors && lower && (await vectors.run({ lower }));
      return { tags: floats(tags), ...(deeper && { hidden: floats(deeper["hidden"]) }) };
    },
    dispose: async () => {
      await names.release();
      await vectors?.release();
    },
  };
};
