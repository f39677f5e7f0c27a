import type { NameLayer, NameSpan } from "./names.ts";

/** Marks that no name starts or ends with, but for a closing bracket that was opened and the full stop of "Inc." or "U.S.". */
const leadingMarks = /^[\s"'“”‘’«»([{\-–—,.;:!?/|*•@#]+/u;
const trailingMarks = /[\s"“”‘’'«»([{\-–—,;:!?/|*•]+$/u;
const article = /^(?:the|an|a)\s+/i;

/** A syllable of a given name behind its hyphen ("Moon Jae-in"), but not "Trump-led" or "Obama-era". */
const hyphenated =
  /^-(?!(?:led|era|run|like|type|style|free|only|based|owned|made|born|held|aged|team|camp|ally|aide|plan|deal|talks|brand|film|tax|law|rule|the|and|to|as|in-law)\b)\p{Ll}{2,5}(?![\p{L}-])/u;
/** What says in which form a company is held. */
const company = /^,?\s(?:Inc|Corp|Ltd|LLC|LLP|PLC|Plc|plc|L\.P|S\.A|GmbH|Pvt\.? Ltd)\b/u;
const abbreviated = /\b(?:Inc|Corp|Co|Ltd|Pvt)$/;

/** A name with what the encoder cut off behind it. */
const completed = (text: string, { start, end, type }: NameSpan): number => {
  const behind = text.slice(end, end + 20);
  if (type === "PERSON" && /\s/.test(text.slice(start, end)))
    return end + (hyphenated.exec(behind)?.[0].length ?? 0);
  if (type !== "ORG") return end;
  const whole = end + (company.exec(behind)?.[0].length ?? 0);
  return whole + (text.charAt(whole) === "." && abbreviated.test(text.slice(start, whole)) ? 1 : 0);
};

/** A name's bounds without articles, possessive ending and stray marks; with a bracket closed that it opens ("JD(S)"). */
const trim = (text: string, name: NameSpan): NameSpan => {
  let { start } = name;
  let end = completed(text, name);
  if (/^\([\p{L}\d]{1,3}\)/u.test(text.slice(end, end + 5)) && /\p{L}/u.test(text.charAt(end - 1))) {
    end = text.indexOf(")", end) + 1;
  }
  const words = text.slice(start, end);
  if (words.includes("(") && !words.includes(")") && text.charAt(end) === ")") end += 1;
  // A bracket that closes nothing here belongs to the sentence, and what stands behind it to another name.
  const stray = /^[^()]+(?=\))/u.exec(text.slice(start, end))?.[0].length;
  if (stray !== undefined) end = start + stray;
  start += leadingMarks.exec(text.slice(start, end))?.[0].length ?? 0;
  start += article.exec(text.slice(start, end))?.[0].length ?? 0;
  end =
    start +
    text
      .slice(start, end)
      .replace(/['’]s$/i, "")
      .replace(trailingMarks, "").length;
  if (text.charAt(end) === "”" && /“[^”]*$/u.test(text.slice(start, end))) end += 1;
  // A full stop behind a long word ends the sentence; "Cal.", "Inc." and "U. S." keep theirs.
  if (/\p{L}{5,}\.$/u.test(text.slice(start, end))) end -= 1;
  return start === name.start && end === name.end ? name : { ...name, start, end };
};

/** Gives every name the bounds that the project counts; what is left without a letter or digit is no name. */
export const trimNames: NameLayer = ({ text }, names) =>
  names
    .map((name) => trim(text, name))
    .filter((name) => /[\p{L}\p{N}]/u.test(text.slice(name.start, name.end)));
