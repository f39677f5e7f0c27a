import { officeNouns } from "../lexicon/roles.ts";

/** Words that say that somebody lives somewhere or is from there. */
const dwelling =
  /\b(?:residents?|native|raised|gr[eo]w\w*|lives?|lived|living|resid(?:es?|ed|ing|ence)|settled?|home(?:town)?|houses?|(?<![-‑])based|mov(?:e|es|ed|ing)|exiled?|emigrat\w+|immigrat\w+|relocat\w+)\b/i;
const away = /\b(?:outside|out|away|absent|far|origin(?:ally)?)\b/i;

/** "Ann Lee, 42, of Leeds". */
const origin = /^,?\s+(?:\d+,\s+)?(?:of|from)\s+(?:the\s+)?$/i;

const namesOffice = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => officeNouns.has(word));

/** How a person and a place stand to each other in a sentence. */
export interface PersonAndPlace {
  /** The characters between the two. */
  readonly between: string;
  /** Those of the noun phrase that holds both, place first; empty where none does. */
  readonly phrase: string;
  /** Whether the place owns what follows it. */
  readonly owning: boolean;
}

/**
 * Whether nothing says that a place is a person's home. Its word for living there does, or "of" and "from", or a phrase
 * as "the Leeds plumber Ann Lee"; but not "Yukon's former minister", "the last president of Chile", "was shot at the
 * shop in Lod", "frequently outside of the country".
 */
export const isNoHome = ({ between, phrase, owning }: PersonAndPlace): boolean => {
  if (away.test(between)) return true;
  if (dwelling.test(between)) return false;
  return owning || (phrase === "" ? !origin.test(between) : namesOffice(phrase));
};
