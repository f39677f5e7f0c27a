import { createHash } from "node:crypto";
import type { AnnotatedArticle, Encoding, Sentence, Token } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import { mentionId, type Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { loadEncoderTagger } from "./encoder-tagger.ts";
import { refineNames } from "./layers.ts";
import { createLexiconLayer, createStopLayer, type LexiconEntry } from "./lexicon.ts";
import { modelFolder } from "./model-config.ts";
import type { NameSpan, NameText } from "./names.ts";
import { splitSentences } from "./sentences.ts";
import { tagTokens } from "./tokens.ts";

export interface AnnotatorOptions {
  /** Folder of the encoder; by default the one that ships in the package. */
  readonly models?: URL;
  /** Threads inside one operation of the encoder. Default 1, which leaves the other cores to other workers. */
  readonly threads?: number;
  /** Whether to keep the encoder's vectors for later heads. Default false. */
  readonly encoding?: boolean;
  /** Names that are always recognised, see `parseLexicon`. */
  readonly lexicon?: readonly LexiconEntry[];
  /** Names that are never wanted, see `parseStopList`. */
  readonly stop?: readonly string[];
}

/** Finds sentences, words and named mentions. Make one a thread. */
export interface Annotator {
  /** What produced the mentions, with versions: a new one means that articles have to be extracted again. */
  readonly version: string;
  /** With `sentences`, takes those boundaries as given instead of finding its own. */
  annotate(article: Article, sentences?: readonly Span[]): Promise<AnnotatedArticle>;
  /** Frees the model. */
  dispose(): Promise<void>;
}

/** Raised when layers change what they find. */
const layersVersion = "layers@3";

/** A user's vocabulary decides too: another one gives another version. */
const vocabularyVersion = ({ lexicon = [], stop = [] }: AnnotatorOptions): readonly string[] =>
  lexicon.length + stop.length === 0
    ? []
    : [
        `vocabulary@${createHash("sha256")
          .update(JSON.stringify([lexicon, stop]))
          .digest("hex")
          .slice(0, 12)}`,
      ];

/** Given sentences in order, inside the text, without overlaps. */
const numbered = (text: string, spans: readonly Span[]): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, sentences.at(-1)?.end ?? 0);
    const to = Math.min(end, text.length);
    if (from < to) sentences.push({ start: from, end: to, index: sentences.length });
  }
  return sentences;
};

const isEntity = (name: NameSpan): name is NameSpan & { readonly type: Mention["type"] } =>
  name.type !== "NORP" && name.type !== "MISC";

const mentionsOf = (articleId: string, source: NameText, names: readonly NameSpan[]): readonly Mention[] => {
  let sentence = 0;
  return names.filter(isEntity).map(({ start, end, ...name }) => {
    while (sentence + 1 < source.sentences.length && (source.sentences[sentence + 1]?.start ?? 0) <= start) {
      sentence += 1;
    }
    return {
      id: mentionId(articleId, start, end),
      start,
      end,
      text: source.text.slice(start, end),
      sentence,
      kind: "name",
      type: name.type,
      confidence: name.confidence,
      layer: name.layer,
      ...(name.role !== undefined && { role: name.role }),
      ...(name.country !== undefined && { country: name.country }),
      ...(name.ids !== undefined && name.ids.length > 0 && { ids: [...name.ids] }),
      ...(name.metonym === true && { metonym: true }),
    };
  });
};

const assemble = (
  article: Article,
  source: NameText,
  names: readonly NameSpan[],
  encoding: Encoding | undefined,
): AnnotatedArticle => {
  let tokens: readonly Token[] | undefined;
  return {
    article,
    sentences: source.sentences,
    // Tags cost more than half of what the encoder does, and most readers of an article never ask for them.
    get tokens() {
      tokens ??= tagTokens(source.text, source.sentences);
      return tokens;
    },
    mentions: mentionsOf(article.id, source, names),
    ...(encoding && { encoding }),
  };
};

/**
 * Loads what annotation needs: about 30 MB of model and gazetteer, in this process.
 * @throws NewsgraphError with code "model-unreadable".
 */
export const createAnnotator = async (options: AnnotatorOptions = {}): Promise<Annotator> => {
  const folder = options.models ?? modelFolder;
  const tagger = await loadEncoderTagger({
    folder,
    threads: options.threads ?? 1,
    encoding: options.encoding ?? false,
  });
  const lexicon = createLexiconLayer(options.lexicon ?? []);
  const stop = createStopLayer(options.stop ?? []);
  const refine = (source: NameText, names: readonly NameSpan[]): readonly NameSpan[] =>
    stop(source, lexicon(source, refineNames(source, lexicon(source, names))));
  return {
    version: [tagger.version, layersVersion, ...vocabularyVersion(options)].join("+"),
    annotate: async (article, given) => {
      const { text, titleSpan } = article;
      const sentences = given ? numbered(text, given) : splitSentences(text);
      const source: NameText = { text, sentences, ...(titleSpan && { titleSpan }) };
      const { names, encoding } = await tagger.tag(source);
      return assemble(article, source, refine(source, names), encoding);
    },
    dispose: () => tagger.dispose(),
  };
};
