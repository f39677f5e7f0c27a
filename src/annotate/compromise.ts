import { createRequire } from "node:module";
import type compromise from "compromise/two";

type Compromise = typeof compromise;
/** Bundled files instead of hundreds of modules, and the tagger's lexicon only when words are asked for: 0.4 s less to start. */
const load: (name: string) => Compromise = createRequire(import.meta.url);
const splitter = load("compromise/one");
let tagger: Compromise | undefined;

/** A word as compromise holds it: `pre + text + post` of all terms together is the text that was given. */
export interface CompromiseTerm {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly normal?: string;
  readonly implicit?: string;
  readonly root?: string;
  readonly machine?: string;
  readonly tags?: ReadonlySet<string>;
}

interface Methods {
  readonly one: { readonly tokenize: { splitSentences(text: string, world: object): readonly string[] } };
}

const isMethods = (value: object): value is Methods => "one" in value;

/** compromise's sentences of a text, with the white space that follows each. */
export const compromiseSentences = (text: string): readonly string[] => {
  const methods = splitter.methods();
  return isMethods(methods) ? methods.one.tokenize.splitSentences(text, splitter.world()) : [text];
};

/** compromise's tagged words of a text, sentence boundaries dropped. */
export const compromiseTerms = (text: string): readonly CompromiseTerm[] => {
  tagger ??= load("compromise/two");
  const view = tagger(text);
  view.compute("root");
  const sentences: readonly (readonly CompromiseTerm[])[] = view.document;
  return sentences.flat();
};
