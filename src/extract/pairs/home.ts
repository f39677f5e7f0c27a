import { officeNouns } from "../lexicon/roles.ts";

/** Words that say that somebody lives somewhere, comes from there or stays. */
const dwelling =
  /\b(?:residents?|native|born|raised|gr[eo]w\w*|lives?|lived|living|resid\w+|settle\w*|home(?:town)?|houses?|based|mov(?:e|es|ed|ing)|remain\w*|stay\w*|return\w*|exiled?|emigrat\w+|immigrat\w+|relocat\w+|fled|flees?)\b/i;
const away = /\b(?:outside|out|away|absent|far|origin(?:ally)?)\b/i;
const ofPerson = /^(?:his|her|their|my|our)$/i;

/** Verbs over which a person's home can be said without such a word. */
export const dwellingVerbs: ReadonlySet<string> = new Set(
  "be come hail move return live reside settle stay base".split(" "),
);

const namesOffice = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => officeNouns.has(word));

/** How a person and a place stand to each other in a sentence. */
export interface PersonAndPlace {
  readonly person: string;
  /** The characters between the two. */
  readonly between: string;
  readonly placeFirst: boolean;
  /** Whether one noun phrase holds both. */
  readonly together: boolean;
  /** Whether verbs stand between them, none of which is one of `dwellingVerbs`. */
  readonly otherVerb: boolean;
}

/**
 * Whether nothing between a person and a place makes it a home: "Yukon's former minister", "the last president of
 * Chile", "was shot at his family's shop in Lod", "frequently outside of the country".
 */
export const isNoHome = ({ person, between, placeFirst, together, otherVerb }: PersonAndPlace): boolean => {
  if (away.test(between)) return true;
  if (dwelling.test(between)) return false;
  return (placeFirst && !together) || otherVerb || ofPerson.test(person) || namesOffice(between);
};
