import type { NameLayer, NameSpan } from "./names.ts";

/** Marks that no name starts or ends with, but for a closing bracket that was opened and the full stop of "Inc." or "U.S.". */
const leadingMarks = /^[\s"'“”‘’«»([{\-–—,.;:!?/|*•@#]+/u;
const trailingMarks = /[\s"“”‘’'«»([{\-–—,;:!?/|*•]+$/u;
const article = /^(?:the|an|a)\s+/i;

/** A name's bounds without articles, possessive ending and stray marks; with a bracket closed that it opens ("JD(S)"). */
const trim = (text: string, name: NameSpan): NameSpan => {
  let { start, end } = name;
  if (/^\([\p{L}\d]{1,3}\)/u.test(text.slice(end, end + 5)) && /\p{L}/u.test(text.charAt(end - 1))) {
    end = text.indexOf(")", end) + 1;
  }
  const words = text.slice(start, end);
  if (words.includes("(") && !words.includes(")") && text.charAt(end) === ")") end += 1;
  start += leadingMarks.exec(text.slice(start, end))?.[0].length ?? 0;
  start += article.exec(text.slice(start, end))?.[0].length ?? 0;
  end =
    start +
    text
      .slice(start, end)
      .replace(/['’]s$/i, "")
      .replace(trailingMarks, "").length;
  // A full stop behind a long word ends the sentence; "Cal.", "Inc." and "U. S." keep theirs.
  if (/\p{L}{5,}\.$/u.test(text.slice(start, end))) end -= 1;
  return start === name.start && end === name.end ? name : { ...name, start, end };
};

/** Gives every name the bounds that the project counts; what is left without a letter or digit is no name. */
export const trimNames: NameLayer = ({ text }, names) =>
  names
    .map((name) => trim(text, name))
    .filter((name) => /[\p{L}\p{N}]/u.test(text.slice(name.start, name.end)));
