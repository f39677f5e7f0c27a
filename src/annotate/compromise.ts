import nlp from "compromise/two";

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
  const methods = nlp.methods();
  return isMethods(methods) ? methods.one.tokenize.splitSentences(text, nlp.world()) : [text];
};

/** compromise's tagged words of a text, sentence boundaries dropped. */
export const compromiseTerms = (text: string): readonly CompromiseTerm[] => {
  const view = nlp(text);
  view.compute("root");
  const sentences: readonly (readonly CompromiseTerm[])[] = view.document;
  return sentences.flat();
};
