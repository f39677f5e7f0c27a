import { companySuffixes, generationSuffixes, honorificGender, honorifics } from "../../model/name-words.ts";
import type { EntityType } from "../../model/types.ts";
import { foldedWords } from "../../util/fold.ts";

/** A distinct name of an article, cut into what comparisons need. */
export interface NameForm {
  /** Folded words without article, honorifics, generation and legal suffixes; never empty unless the text has no word. */
  readonly words: readonly string[];
  /** `words` joined by spaces: equal keys are one form. */
  readonly key: string;
  /** The text as written is an acronym ("MEA", "U.N.", "NATO"). */
  readonly acronym: boolean;
  readonly gender?: "female" | "male";
}

const leadingArticles: ReadonlySet<string> = new Set(["the", "a", "an"]);

const dropLeading = (words: readonly string[], drop: ReadonlySet<string>): readonly string[] => {
  let start = 0;
  while (start < words.length - 1 && drop.has(words[start] ?? "")) start += 1;
  return words.slice(start);
};

const dropTrailing = (words: readonly string[], drop: ReadonlySet<string>): readonly string[] => {
  let end = words.length;
  while (end > 1 && drop.has(words[end - 1] ?? "")) end -= 1;
  return words.slice(0, end);
};

/** Cuts one name as written into its form; `type` says which words carry identity. */
export const nameForm = (text: string, type: EntityType): NameForm => {
  const all = foldedWords(text);
  let words = dropLeading(all, leadingArticles);
  let gender: "female" | "male" | undefined;
  if (type === "PERSON") {
    gender = honorificGender[words[0] ?? ""];
    words = dropTrailing(dropLeading(words, honorifics), generationSuffixes);
  } else if (type === "ORG") {
    words = dropTrailing(words, companySuffixes);
  }
  const bare = text.replaceAll(".", "");
  const acronym = /^(?:the )?[A-Z][A-Z&-]{1,9}s?$/.test(bare);
  return { words, key: words.join(" "), acronym, ...(gender && words.length < all.length ? { gender } : {}) };
};
