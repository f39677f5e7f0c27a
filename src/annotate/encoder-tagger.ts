import type { Encoding } from "../model/annotation.ts";
import { loadEncoder } from "./encoder.ts";
import { createEncodingWriter } from "./encoding.ts";
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

/** Finds the names of a text. */
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
const overlap = 32;
const nameTypes: ReadonlySet<string> = new Set<NameType>(["PERSON", "ORG", "PLACE", "EVENT", "NORP", "MISC"]);
const isNameType = (text: string): text is NameType => nameTypes.has(text);

/** Keeps, of each word beside a window's context, the log-probabilities of its labels: those of its first piece. */
const writeLabels = (
  table: Float32Array,
  { firsts, firstWord, context }: Window,
  tags: Float32Array,
  labels: number,
): void => {
  for (const [word, first] of firsts.entries()) {
    if (word < context) continue;
    table.set(tags.subarray(first * labels, (first + 1) * labels), (firstWord + word) * labels);
  }
};

/** Names of a text with a row-major table `[words, labels]` of log-probabilities; confidence is the geometric mean of the labels' probabilities. */
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

/** Loads the fine-tuned encoder of a folder. */
export const loadEncoderTagger = async (options: TaggerOptions): Promise<NameTagger> => {
  const { config, vocabulary } = await readModelConfig(options.folder);
  const encoder = await loadEncoder(options.folder, {
    threads: options.threads,
    hidden: options.encoding,
  });
  const pieceIds = createWordPiece(vocabulary, config.pieces);
  const lengths = vocabulary.map((piece) => piece.replace(/^##/, "").length);
  const decode = createDecoder(config.transitions);
  const windowOptions = { ...config.pieces, maxPieces: config.maxPieces, overlap };
  return {
    version: `encoder@${config.version}`,
    tag: async ({ text, sentences }) => {
      const prepared = prepare(wordsOf(text), sentences, pieceIds, config.maxPieces);
      const labels = config.labels.length;
      const table = new Float32Array(prepared.words.length * labels);
      const writer = options.encoding ? createEncodingWriter(prepared, config.hidden, lengths) : undefined;
      // Each output is copied before the next is made: of a long text all of them together would take as much again.
      for (const window of windowsOf(prepared, windowOptions)) {
        const { tags, hidden } = await encoder.run(window);
        writeLabels(table, window, tags, labels);
        if (writer && hidden) writer.add(window, hidden);
      }
      const names = namesOf(prepared, table, config, decode);
      return { names, ...(writer && { encoding: writer.encoding }) };
    },
    dispose: () => encoder.dispose(),
  };
};
