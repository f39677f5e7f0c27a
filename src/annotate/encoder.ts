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

/** A loaded encoder. `run` gives one output a window, in order. */
export interface Encoder {
  run(windows: readonly Window[], options: { readonly hidden: boolean }): Promise<readonly WindowOutput[]>;
  dispose(): Promise<void>;
}

export interface EncoderOptions {
  /** Threads inside one operation; 1 leaves the other cores to other workers. */
  readonly threads: number;
  /** Id of the padding piece. */
  readonly pad: number;
}

/** Pieces of a batch, padding included: more does not make it faster, only larger. */
const batchPieces = 1024;

/** Indexes of windows, of like length together so that little is padded. */
const bucketed = (windows: readonly Window[]): readonly (readonly number[])[] => {
  const order = windows
    .map((_, index) => index)
    .toSorted((a, b) => (windows[a]?.ids.length ?? 0) - (windows[b]?.ids.length ?? 0) || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const index of order) {
    const length = windows[index]?.ids.length ?? 0;
    if (batch.length > 0 && (batch.length + 1) * length > batchPieces) {
      batches.push(batch);
      batch = [];
    }
    batch.push(index);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
};

const feedsOf = (batch: readonly Window[], length: number, pad: number): Record<string, Tensor> => {
  const size = batch.length * length;
  const ids = new Int32Array(size).fill(pad);
  const mask = new Int32Array(size);
  const casing = new Int32Array(size);
  for (const [row, window] of batch.entries()) {
    ids.set(window.ids, row * length);
    mask.fill(1, row * length, row * length + window.ids.length);
    casing.set(window.casing, row * length);
  }
  const shape = [batch.length, length];
  return {
    input_ids: new Tensor("int32", ids, shape),
    attention_mask: new Tensor("int32", mask, shape),
    casing: new Tensor("int32", casing, shape),
  };
};

const floats = (tensor: Tensor | undefined): Float32Array => {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new TypeError("the encoder returned no 32-bit floats");
};

/** Loads the encoder's weights into this thread. */
export const loadEncoder = async (folder: URL, options: EncoderOptions): Promise<Encoder> => {
  const { model } = modelFiles(folder);
  const session = await InferenceSession.create(fileURLToPath(model), {
    intraOpNumThreads: options.threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
  }).catch((cause: unknown) => {
    throw modelError(model, cause);
  });
  return {
    run: async (windows, { hidden }) => {
      const outputs: WindowOutput[] = [];
      for (const indexes of bucketed(windows)) {
        const batch = indexes.flatMap((index) => windows[index] ?? []);
        const length = Math.max(...batch.map((window) => window.ids.length));
        const result = await session.run(
          feedsOf(batch, length, options.pad),
          hidden ? ["tags", "hidden"] : ["tags"],
        );
        const rows = (name: string, row: number, used: number): Float32Array => {
          const tensor = result[name];
          const width = tensor?.dims[2] ?? 0;
          return floats(tensor).slice(row * length * width, (row * length + used) * width);
        };
        for (const [row, index] of indexes.entries()) {
          const used = windows[index]?.ids.length ?? 0;
          outputs[index] = {
            tags: rows("tags", row, used),
            ...(hidden && { hidden: rows("hidden", row, used) }),
          };
        }
      }
      return outputs;
    },
    dispose: () => session.release(),
  };
};
