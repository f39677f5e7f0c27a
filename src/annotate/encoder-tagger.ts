import type { Encoding } from "../model/annotation.ts";
import { loadEncoder } from "./encoder.ts";
import { encodingOf, type Reading } from "./encoding.ts";
import { readModelConfig, type ModelConfig } from "./model-config.ts";
import type { NameSpan, NameText, NameType } from "./names.ts";
import { createDecoder, type Decoder } from "./viterbi.ts";
import { prepare, windowsOf, type Prepared } from "./windows.ts";
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

/** Log-probabilities of each word's labels, `[words, labels]` row-major: those of its first piece. */
const wordTable = ({ prepared, windows, outputs }: Reading, labels: number): Float32Array => {
  const table = new Float32Array(prepared.words.length * labels);
  for (const [index, window] of windows.entries()) {
    const tags = outputs[index]?.tags;
    if (!tags) continue;
    for (const [word, first] of window.firsts.entries()) {
      if (word < window.context) continue;
      table.set(tags.subarray(first * labels, (first + 1) * labels), (window.firstWord + word) * labels);
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
      const windows = windowsOf(prepared, windowOptions);
      const reading = { prepared, windows, outputs: await encoder.run(windows) };
      const names = namesOf(prepared, wordTable(reading, config.labels.length), config, decode);
      return { names, ...(options.encoding && { encoding: encodingOf(reading, config.hidden, lengths) }) };
    },
    dispose: () => encoder.dispose(),
  };
};
