import type { Encoding } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import { loadEncoder, type WindowOutput } from "./encoder.ts";
import { readModelConfig, type ModelConfig } from "./model-config.ts";
import type { NameSpan, NameText, NameType } from "./names.ts";
import { createDecoder, type Decoder } from "./viterbi.ts";
import { prepare, windowsOf, type Prepared, type Window } from "./windows.ts";
import { createWordPiece } from "./wordpiece.ts";
import { wordsOf } from "./words.ts";

/** What the encoder says of one text. */
export interface Tagged {
  readonly names: readonly NameSpan[];
  readonly encoding?: Encoding;
}

/**
 * Finds the names of a text. One text a call: 8-bit activations are scaled by batch, so that texts which share one would
 * change each other's scores and the outcome would hang on their order; it is no slower.
 */
export interface NameTagger {
  readonly version: string;
  tag(source: NameText): Promise<Tagged>;
  dispose(): Promise<void>;
}

export interface TaggerOptions {
  readonly folder: URL;
  readonly threads: number;
  /** Whether to keep the pieces' vectors. */
  readonly encoding: boolean;
}

/** Pieces of the sentences before a window that it sees again. */
const overlap = 48;
const nameTypes: ReadonlySet<string> = new Set<NameType>(["PERSON", "ORG", "PLACE", "EVENT", "NORP", "MISC"]);
const isNameType = (text: string): text is NameType => nameTypes.has(text);

/** Log-probabilities of each word's labels, `[words, labels]` row-major, from the first pieces' scores. */
const wordTable = (
  prepared: Prepared,
  windows: readonly Window[],
  outputs: readonly (WindowOutput | undefined)[],
  labels: number,
): Float32Array => {
  const table = new Float32Array(prepared.words.length * labels);
  for (const [index, window] of windows.entries()) {
    const tags = outputs[index]?.tags;
    if (!tags) continue;
    for (const [word, first] of window.firsts.entries()) {
      if (word < window.context) continue;
      const row = tags.subarray(first * labels, (first + 1) * labels);
      const top = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      const total = top + Math.log(row.reduce((sum, score) => sum + Math.exp(score - top), 0));
      for (const [label, score] of row.entries()) {
        table[(window.firstWord + word) * labels + label] = score - total;
      }
    }
  }
  return table;
};

/** Names of a labelled text; confidence is the geometric mean of the labels' probabilities. */
const namesOf = (
  prepared: Prepared,
  table: Float32Array,
  config: ModelConfig,
  decode: Decoder,
): readonly NameSpan[] => {
  const names: NameSpan[] = [];
  const layer = `encoder@${config.version}`;
  const width = config.labels.length;
  for (const unit of prepared.units) {
    const path = decode(table, unit.first, unit.end);
    let first = 0;
    let sum = 0;
    for (const [offset, label] of path.entries()) {
      const name = config.labels[label] ?? "O";
      if (/^[BS]/.test(name)) {
        first = offset;
        sum = 0;
      }
      sum += table[(unit.first + offset) * width + label] ?? 0;
      const type = name.slice(2);
      const [from, to] = [prepared.words[unit.first + first], prepared.words[unit.first + offset]];
      if (/^[ES]/.test(name) && from && to && isNameType(type)) {
        const confidence = Math.exp(sum / (offset - first + 1));
        names.push({ start: from.start, end: to.end, type, confidence: Math.min(1, confidence), layer });
      }
    }
  }
  return names;
};

/** Spans of a word's pieces: their characters where folding kept the length, else the whole word. */
const pieceSpans = (
  word: Span & { readonly text: string },
  pieces: readonly number[],
  lengths: readonly number[],
): readonly Span[] => {
  const total = pieces.reduce((sum, piece) => sum + (lengths[piece] ?? 0), 0);
  if (total !== word.text.length) return pieces.map(() => ({ start: word.start, end: word.end }));
  let start = word.start;
  return pieces.map((piece) => {
    const span = { start, end: start + (lengths[piece] ?? 0) };
    start = span.end;
    return span;
  });
};

const encodingOf = (
  prepared: Prepared,
  windows: readonly Window[],
  outputs: readonly (WindowOutput | undefined)[],
  width: number,
  lengths: readonly number[],
): Encoding => {
  const pieces = prepared.words.flatMap((word, index) =>
    pieceSpans(word, prepared.pieces[index] ?? [], lengths),
  );
  const vectors = new Float32Array(pieces.length * width);
  let row = 0;
  for (const [index, window] of windows.entries()) {
    const hidden = outputs[index]?.hidden;
    for (const [word, first] of window.firsts.entries()) {
      if (word < window.context || !hidden) continue;
      const count = prepared.pieces[window.firstWord + word]?.length ?? 0;
      vectors.set(hidden.subarray(first * width, (first + count) * width), row * width);
      row += count;
    }
  }
  return { pieces, width, vectors };
};

/** Loads the fine-tuned encoder of a folder. */
export const loadEncoderTagger = async (options: TaggerOptions): Promise<NameTagger> => {
  const { config, vocabulary } = await readModelConfig(options.folder);
  const encoder = await loadEncoder(options.folder, { threads: options.threads, pad: config.pieces.pad });
  const pieceIds = createWordPiece(vocabulary, config.pieces);
  const lengths = vocabulary.map((piece) => piece.replace(/^##/, "").length);
  const decode = createDecoder(config.transitions);
  const windowOptions = { ...config.pieces, maxPieces: config.maxPieces, overlap };
  return {
    version: `encoder@${config.version}`,
    tag: async ({ text, sentences }) => {
      const prepared = prepare(wordsOf(text), sentences, pieceIds, config.maxPieces);
      const windows = windowsOf(prepared, windowOptions);
      const outputs = await encoder.run(windows, { hidden: options.encoding });
      const table = wordTable(prepared, windows, outputs, config.labels.length);
      const names = namesOf(prepared, table, config, decode);
      if (!options.encoding) return { names };
      return { names, encoding: encodingOf(prepared, windows, outputs, config.hidden, lengths) };
    },
    dispose: () => encoder.dispose(),
  };
};
