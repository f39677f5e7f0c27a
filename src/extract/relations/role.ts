import type { Mention } from "../../model/mention.ts";
import type { EntityType } from "../../model/types.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import { officeNouns, roleSenses, type RoleSense } from "../lexicon/roles.ts";
import type { Word } from "../syntax/word.ts";

/** What a role phrase says beside its noun: "defense minister", and whose. */
export interface RolePhrase {
  /** Words of the role without determiner, country and names. */
  readonly words: readonly Word[];
  readonly noun: Word;
  readonly complements: readonly RoleComplement[];
}

export interface RoleComplement {
  readonly mention: Mention;
  readonly type: EntityType;
  /** "possessive", "compound", "demonym" or the preposition. */
  readonly by: string;
}

const dropped: ReadonlySet<string> = new Set([
  "new",
  "late",
  "then",
  "outgoing",
  "incoming",
  "longtime",
  "current",
  "son",
  "daughter",
  "brother",
  "sister",
  "fellow",
  "newly",
  "elected",
  "appointed",
  "majesty",
  "highness",
  "excellency",
]);

/** Where "former" stands in "57-year-old former minister of health", if not in what is attached. */
const formerIn = (words: readonly Word[]): number => {
  const attached = words.findIndex(({ pos }) => pos === "preposition");
  return words
    .slice(0, attached < 0 ? words.length : attached)
    .findLastIndex(({ lower }) => lower === "former" || lower === "ex");
};

/** The role in lower case: "defense minister". What stands before "former", or tells an age, is no part of it. */
export const roleValue = (words: readonly Word[]): string =>
  words
    .slice(Math.max(formerIn(words), 0))
    .filter((word) => !dropped.has(word.lower))
    .map((word) => word.lower)
    .join(" ")
    .replaceAll(" - ", "-")
    .replace(/^\d{1,3}-years?-old /, "");

const fits = (sense: RoleSense, complement: RoleComplement): boolean => {
  // "Africa director" heads no continent.
  if (complement.by === "compound" && complement.type === "PLACE" && sense.type === "LEADS") return false;
  if (complement.by === "possessive" || complement.by === "compound")
    return sense.complement === complement.type;
  if (complement.by === "demonym")
    return (
      sense.complement === "PLACE" && (sense.type === "HOLDS_OFFICE" || sense.type === "HEADQUARTERED_IN")
    );
  return sense.complement === complement.type && sense.prepositions.includes(complement.by);
};

/** Governments are organisations or places; a country written as either can have ministers. */
const asCountry = (complement: RoleComplement, country: boolean): RoleComplement =>
  country && complement.type === "ORG" ? { ...complement, type: "PLACE" } : complement;

/** Where a second title begins: "party chairman | President". */
const second = (words: readonly Word[]): number =>
  /^(?:president|senator|governor|mayor|minister|speaker|king|sultan|emir)$/.test(words.at(-1)?.lower ?? "")
    ? words.findLastIndex(
        ({ lower }, at) =>
          at < words.length - 1 &&
          /^(?:chairman|chairwoman|chairperson|leader|founder|co-founder|ceo|boss|owner)$/.test(lower),
      ) + 1
    : 0;

/** The claims that a person (or organisation) with a role phrase carries. */
export const roleClaims = (
  holder: Mention,
  role: RolePhrase,
  base: Pick<ClaimDraft, "sentence" | "method" | "confidence" | "clause" | "modality" | "negative">,
  isCountry: (mention: Mention) => boolean,
): readonly ClaimDraft[] => {
  const drafts: ClaimDraft[] = [];
  const cut = second(role.words);
  const value = roleValue(cut > 0 ? role.words.slice(0, cut) : role.words);
  const trigger = {
    start: role.words[0]?.start ?? role.noun.start,
    end: role.words.at(-1)?.end ?? role.noun.end,
  };
  const senses = roleSenses(role.noun.lower);
  const honorary = role.words.some(({ lower }) => lower === "honorary");
  for (const given of role.complements) {
    const complement = asCountry(given, isCountry(given.mention));
    const sense = senses.find((candidate) => fits(candidate, complement));
    if (!sense || complement.mention.id === holder.id) continue;
    // Who bears an honorary title neither works there nor leads.
    if (honorary && (sense.type === "EMPLOYED_BY" || sense.type === "LEADS")) continue;
    const valued =
      sense.type === "HOLDS_OFFICE" ||
      sense.type === "LEADS" ||
      sense.type === "EMPLOYED_BY" ||
      sense.type === "MEMBER_OF";
    drafts.push({
      ...base,
      type: sense.type,
      subject: sense.flip ? complement.mention : holder,
      object: sense.flip ? holder : complement.mention,
      ...(valued && { value }),
      trigger,
    });
  }
  if (officeNouns.has(role.noun.lower)) {
    drafts.push({
      ...base,
      type: "OFFICE",
      subject: holder,
      value: roleValue(role.words.slice(cut)),
      trigger,
    });
  }
  return drafts;
};
