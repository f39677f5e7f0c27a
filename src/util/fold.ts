/** Letters that Unicode does not decompose, with what readers of English write for them. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ŋ: "ng",
};

/**
 * Lower case without diacritics, curly quotes or compatibility forms, for comparing strings.
 * Lossy, so offsets into the result are not offsets into the text.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłıħŋ]/gu, (letter) => undecomposed[letter] ?? letter)
    .replaceAll(/[’‘ʼ`´]/gu, "'");

const isJoiner = (letter: string | undefined): boolean => letter === "'" || letter === "-" || letter === "&";

const trimJoiners = (word: string): string => {
  if (word === "&") return word;
  let start = 0;
  let end = word.length;
  while (start < end && isJoiner(word[start])) start += 1;
  while (end > start && isJoiner(word[end - 1])) end -= 1;
  return word.slice(start, end);
};

/** The words of a folded text: letters, digits, inner apostrophes and hyphens kept, full stops of initials dropped. */
export const foldedWords = (text: string): readonly string[] =>
  fold(text)
    .replaceAll(/'s?(?=$|[\s,;:.])/gu, "")
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .split(/[^\p{L}\p{N}'&-]+/u)
    .map(trimJoiners)
    .filter((word) => word !== "");
