import * as fc from "fast-check";

const fragments = [
  "Putin", "the U.S.", "Dr. Ng", "MOSCOW", "Rio-Berlin", "O’Brien’s", "’s", "(MEA)", "the", "said", "12", "5.", "a.b", "Wi11iam", "C|inton",
  "😀", "👩‍👩‍👧‍👦", "🇷🇺", "مرحبا", "שלום", "東京", "é", "e\u0301", "İ", "ß", "ﬁ", "\u200b", "\u202e", "\ufeff", "\ud800", "\udc00", "\u0000",
  ".", "!", "?", "…", "\"", "'", "‘", "’", "“", "”", "(", ")", "-", "—", "/", "@", "#", " ", " ", " ", "\t", "\u00a0", "\n", "\n\n", "\r\n", "\u2028",
];

/** Text in any state: names, abbreviations, emoji, right-to-left, lone surrogates, controls, marks and line breaks in any order. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), { maxLength: 60 })
  .map((parts) => parts.join(""));
