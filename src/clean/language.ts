import { eld } from "eld/small";

export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string;
  readonly reliable: boolean;
}

/** The language that most of `text` is written in, from a sample of its start, middle and end; undefined for fewer than 12 words. */
export const detectLanguage = (text: string): DetectedLanguage | undefined => {
  const third = Math.floor(text.length / 3);
  const sample =
    text.length <= 3000
      ? text
      : `${text.slice(0, 1000)} ${text.slice(third, third + 1000)} ${text.slice(-1000)}`;
  if ((sample.match(/\p{L}{2,}/gu)?.length ?? 0) < 12) return undefined;
  const result = eld.detect(sample);
  return result.language ? { language: result.language, reliable: result.isReliable() } : undefined;
};

/** The primary subtag of a language tag ("en-GB", "en_US", "English") in lower case. */
export const primaryLanguage = (tag: string | undefined): string | undefined => {
  const subtag = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? "")?.[1]?.toLowerCase();
  if (subtag) return subtag === "eng" ? "en" : subtag;
  return /^\s*english/i.test(tag ?? "") ? "en" : undefined;
};
