import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameLayer, NameSpan, NameText } from "./names.ts";

/** Heads of public bodies: with a nationality before them, that is part of the name ("Russian Ministry of Defense"). */
const body =
  /^(?:(?:foreign|defen[cs]e|interior|finance|health|justice|energy|trade|education|intergovernmental|joint|national|federal|state|central|supreme|constitutional|armed|air|coast)\s+){0,2}(?:ministry|embassy|consulate|commission|committee|parliament|senate|government|army|navy|police|embassy|council|cabinet|court|bank|agency|authority|forces?|guard|bureau|office|prosecutor|union|federation|association|football|red\s+cross|chamber)\b/i;

/** Where the nationalities begin that stand right before a name, small adjectives between ("Russian-Indian intergovernmental"). */
const nationalityBefore = (source: NameText, start: number): number | undefined => {
  const from = Math.max(0, start - 80);
  const before = source.text.slice(from, start);
  const match =
    /((?:\p{Lu}\p{Ll}+)(?:[-–]\p{Lu}\p{Ll}+)?)\s+(?:intergovernmental\s+|joint\s+|federal\s+|national\s+)?$/u.exec(
      before,
    );
  if (!match?.[1]) return undefined;
  const known = match[1].split(/[-–]/).every((word) => gazetteer().demonym(word) !== undefined);
  return known ? from + match.index : undefined;
};

/** Makes the nationality before a public body part of its name. */
export const completeInstitutions: NameLayer = (source, names) => {
  const result = names.map((name): NameSpan => {
    if (
      name.type !== "ORG" ||
      name.layer === "lexicon" ||
      !body.test(source.text.slice(name.start, name.end))
    )
      return name;
    const start = nationalityBefore(source, name.start);
    return start === undefined ? name : { ...name, start, layer: "institution" };
  });
  const grown = result.filter((name) => name.layer === "institution");
  return result.filter(
    (name) =>
      grown.includes(name) || !grown.some((other) => other.start < name.end && name.start < other.end),
  );
};
