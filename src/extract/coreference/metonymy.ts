import type { AnnotatedArticle, Token } from "../../model/annotation.ts";
import type { Mention } from "../../model/mention.ts";
import { gazetteer } from "../../gazetteer/gazetteer.ts";

/** What governments do and cities don't. Lemmas. */
const acts: ReadonlySet<string> = new Set(
  (
    "say announce deny accuse warn insist decide agree condemn reject approve negotiate urge demand respond reply sign " +
    "support oppose view regard consider want seek hope fear expect plan intend threaten promise pledge vow claim argue " +
    "maintain state declare confirm acknowledge admit blame criticize criticise denounce protest retaliate impose lift " +
    "recognize recognise withdraw send supply sell buy deploy recall expel summon propose offer refuse ignore welcome " +
    "suspect believe think call describe signal suggest stress emphasize emphasise reiterate ask order ban back urge " +
    "cooperate ally partner side share mediate veto sanction fund finance invade attack annex"
  ).split(" "),
);

const between: ReadonlySet<string> = new Set(["between", "with", "by", "against", "toward", "towards"]);

/** What stands between governments: makes "with Moscow" a partner and not a place. */
const dealings: ReadonlySet<string> = new Set(
  (
    "talk negotiation relation relationship tie tension dispute agreement deal treaty cooperation partnership alliance " +
    "dialogue contact conflict standoff trade pact accord war consultation summit rivalry friction confrontation " +
    "decision policy position stance view interest ambition demand proposal response strategy claim offer foreign " +
    "pressure influence support ally allies diplomacy government officials leadership sanction arsenal army military"
  ).split(" "),
);

const locative: ReadonlySet<string> = new Set(
  "in at to from near around outside inside through across via into leave reach visit arrive enter".split(
    " ",
  ),
);

const singular = (token: Token): string => token.lemma.replace(/(?<=[^s])s$/, "");

const isDealing = (token: Token | undefined): boolean =>
  token !== undefined && (dealings.has(token.lemma) || dealings.has(singular(token)));

const acting = (token: Token | undefined): boolean =>
  token !== undefined && acts.has(token.lemma) && !token.tags.has("Gerund");

/** Whether the words around a capital's name make it speak, decide or deal with another. */
const actsLikeGovernment = (tokens: readonly Token[], first: number, last: number): boolean => {
  const sentence = tokens[first]?.sentence;
  const at = (index: number): Token | undefined => {
    const token = tokens[index];
    return token?.sentence === sentence ? token : undefined;
  };
  const before = at(first - 1)?.lemma === "the" ? at(first - 2) : at(first - 1);
  const beforeLemma = before?.lemma ?? "";
  if (locative.has(beforeLemma)) return false;
  const after = at(last + 1);
  if (after?.lemma === "'s") return isDealing(at(last + 2)) || isDealing(at(last + 3));
  // "Moscow has said", "Moscow also denied"
  for (let index = last + 1; index <= last + 3; index += 1) {
    const token = at(index);
    if (!token || token.tags.has("Punctuation") || token.tags.has("Preposition")) break;
    if (acting(token)) return true;
    if (
      !token.tags.has("Auxiliary") &&
      !token.tags.has("Adverb") &&
      !token.tags.has("Modal") &&
      !token.tags.has("Negative")
    )
      break;
  }
  if (
    before &&
    acts.has(beforeLemma) &&
    (beforeLemma === "say" || beforeLemma === "tell" || beforeLemma === "warn")
  )
    return true;
  if (between.has(beforeLemma) || (beforeLemma === "and" && hasBetween(at, first))) {
    for (let index = first - 1; index >= first - 12; index -= 1) if (isDealing(at(index))) return true;
  }
  return false;
};

const hasBetween = (at: (index: number) => Token | undefined, first: number): boolean => {
  for (let index = first - 2; index >= first - 6; index -= 1)
    if (between.has(at(index)?.lemma ?? "")) return true;
  return false;
};

/**
 * Reads capitals that act as their governments: "Moscow said", "talks between Moscow and New Delhi". The
 * mention becomes an organisation and keeps `metonym` and its country, so that a query can undo the reading;
 * "arrived in Moscow" stays the place. Seats of government ("the Kremlin") are read so unless something is inside them.
 */
export const readMetonyms = (annotated: AnnotatedArticle, names: readonly Mention[]): readonly Mention[] => {
  const known = gazetteer();
  let at = 0;
  const { tokens } = annotated;
  return names.map((mention) => {
    if (mention.type !== "PLACE" && mention.type !== "ORG") return mention;
    const seat = known.government(mention.text);
    const country = seat ?? known.capital(mention.text);
    if (!country) return mention;
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) at += 1;
    let last = at;
    while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < mention.end) last += 1;
    const own = { ...mention, country: mention.country ?? country.code };
    if (mention.type === "ORG") return own;
    const inside =
      locative.has(tokens[at - 1]?.lemma ?? "") ||
      (tokens[at - 1]?.lemma === "the" && locative.has(tokens[at - 2]?.lemma ?? ""));
    const reads = seat ? !inside : actsLikeGovernment(tokens, at, last);
    return reads ? { ...own, type: "ORG" as const, metonym: true } : own;
  });
};
