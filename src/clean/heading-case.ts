const minor = new Set(
  "a an the and but or nor for of in on at to by as is vs via with from over amid after into up it its not be than".split(
    " ",
  ),
);

/**
 * The share of a line's words, small connecting words left out, that begin with a capital or a digit: near 1 for a
 * headline in title case, below 0.4 for running English text.
 */
export const capitalShare = (text: string): number => {
  const words = (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).filter(
    (word) => !minor.has(word.toLowerCase()),
  );
  if (words.length === 0) return 0;
  return words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length / words.length;
};

/** Whether a line ends as a sentence does: a stop, with closing quotes or brackets after it. */
export const endsSentence = (text: string): boolean =>
  /[.!?…:;]["'”’»)\]]{0,3}$|[.!?…]\s?[\])"”’]$/u.test(text.trimEnd());
