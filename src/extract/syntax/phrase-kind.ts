import { triggerOfNoun } from "../lexicon/event-triggers.ts";
import { nounClass } from "../lexicon/noun-class.ts";
import type { Chunk } from "./chunk.ts";
import { afterPrepositions, jointAt } from "./lookahead.ts";
import type { NounPhrase } from "./noun-phrase.ts";

const timeNouns: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april june july august september october november december week month year day weekend morning afternoon evening night hour decade weeks months years days hours decades minutes minute quarter earlier later".split(
    " ",
  ),
);

/** Whether a phrase says when ("last week", "December 4-5", "2014"). */
export const isTimePhrase = (phrase: NounPhrase): boolean => {
  if (phrase.words.some((word) => word.mention)) return false;
  if (timeNouns.has(phrase.head.lower)) return true;
  return (
    phrase.words.some((word) => word.tags.has("Month") || word.tags.has("WeekDay")) ||
    /^(?:1[5-9]|20)\d\d$/.test(phrase.head.text)
  );
};

/** A name of an event, or a capitalised word that no name was found for ("the Maidan, a revolution in …"). */
const canBeEvent = ({ head, words }: NounPhrase): boolean =>
  head.mention ? head.mention.type === "EVENT" : /^\p{Lu}/u.test(head.text) && words[0]?.lower === "the";

const closers: ReadonlySet<string> = new Set(["comma", "stop", "dash", "wh", "quote"]);

/**
 * Whether `phrase`, after a comma, says what `host` is ("Tim Cook, chief executive of Apple, …"): one is a
 * name, the other a noun of the name's kind, and the phrase is closed.
 */
export const canBeApposition = (
  host: NounPhrase,
  phrase: NounPhrase,
  chunks: readonly Chunk[],
  at: number,
  adjacent: boolean,
): boolean => {
  if (!adjacent || isTimePhrase(phrase) || isTimePhrase(host)) return false;
  const end = afterPrepositions(chunks, at + 1);
  const closer = jointAt(chunks, end);
  const closed =
    end >= chunks.length ||
    closers.has(closer ?? "") ||
    closer === "conjunction" ||
    chunks[end]?.kind === "vg";
  if (!closed) return false;
  if (triggerOfNoun(phrase.head.lower) && !phrase.head.mention && canBeEvent(host)) return true;
  const hostType = host.head.mention?.type;
  const type = phrase.head.mention?.type;
  if (hostType !== undefined && type === undefined) {
    const kind = nounClass(phrase.head.lower);
    return kind === hostType;
  }
  if (hostType === undefined && type !== undefined) {
    return nounClass(host.head.lower) === type && !["conjunction"].includes(closer ?? "");
  }
  return hostType === "PLACE" && type === "PLACE" && closer !== "conjunction";
};
