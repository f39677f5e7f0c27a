import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Mention } from "../../model/mention.ts";
import type { RelationType } from "../../model/relation-types.ts";
import type { Span } from "../../model/span.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import { nounClass } from "../lexicon/noun-class.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView, SentenceView } from "../view.ts";

/** Bodies of many countries, which no country before them is the seat of ("Turkey's NATO membership", "Kenya's WHO office"). */
export const international =
  /^(?:UN|U\.N\.|United Nations|EU|European \w+|NATO|WHO|World .+|IMF|International .+|FIFA|UEFA|OPEC\+?|ASEAN|African Union|AU|Interpol|G\d+|UNICEF|UNHCR|UNESCO|Red Cross|Olympics?)$/;

/** Institutions and companies, for which "in" a place says where they stand. */
const standing =
  /\b(?:University|College|School|Institute|Academy|Hospital|Clinic|Cent(?:re|er)|Court|Museum|Theat(?:re|er)|Library|Church|Cathedral|Mosque|Temple|Hotel|Restaurant|Caf[eé]|Prison|Jail|Airport|Stadium|Laborator(?:y|ies)|Observatory|Company|Co\.?|Inc\.?|Ltd\.?|Corp\.?|GmbH|LLC|Bank|Zoo)$/;

/** Bodies that are named by where they belong: "the Cape Town Supreme Court". */
const local =
  /\b(?:Court|Council|Government|Parliament|Assembly|Police|Department|Ministry|University|Hospital|Authority|Commission|Municipality|Chamber)\b/;

const isPlaceName = (view: ArticleView, mention: Mention | undefined): mention is Mention =>
  mention !== undefined && mention.kind === "name" && view.typeOf(mention) === "PLACE";

const claim = (
  sentence: SentenceView,
  type: RelationType,
  subject: Mention,
  object: Mention,
  confidence: number,
  trigger: Span,
): ClaimDraft => ({
  type,
  sentence: sentence.sentence.index,
  subject,
  object,
  confidence,
  trigger: { start: trigger.start, end: trigger.end },
  method: "rule:seat@1",
});

/** "China's Huawei", "the Cape Town High Court": a place before a body is where it belongs. */
const before = (view: ArticleView, sentence: SentenceView, phrase: NounPhrase): readonly ClaimDraft[] => {
  const body = phrase.head.mention;
  if (!body || view.typeOf(body) !== "ORG" || international.test(body.text)) return [];
  const at = phrase.words.indexOf(phrase.head);
  const beside = at === 1 && local.test(body.text) ? phrase.words[0]?.mention : undefined;
  const place = at === 0 ? phrase.possessor?.head.mention : beside;
  return isPlaceName(view, place)
    ? [claim(sentence, "HEADQUARTERED_IN", body, place, 0.82, { start: place.end, end: body.start })]
    : [];
};

/** "The Institute of Zoology in Kunming". */
const within = (view: ArticleView, sentence: SentenceView, phrase: NounPhrase): readonly ClaimDraft[] => {
  const body = phrase.head.mention;
  const next = sentence.syntax.after.get(phrase)?.[0];
  if (!body || !standing.test(body.text) || next?.preposition.start !== phrase.end + 1) return [];
  const place = next.phrase.head.mention;
  const type = view.typeOf(body);
  if (!/^(?:in|at)$/.test(next.preposition.lower) || !isPlaceName(view, place)) return [];
  // "The Catholic Church in Kerala" is a part of it.
  if (type === "ORG" && body.text.endsWith("Church")) return [];
  if (type === "ORG") return [claim(sentence, "HEADQUARTERED_IN", body, place, 0.8, next.preposition)];
  return type === "PLACE" ? [claim(sentence, "LOCATED_IN", body, place, 0.85, next.preposition)] : [];
};

const dwelling: ReadonlySet<string> = new Set(["home", "hometown", "house", "residence", "apartment"]);

/** "Her hometown of Russell", "his Germantown home". */
const homes = (view: ArticleView, sentence: SentenceView, phrase: NounPhrase): readonly ClaimDraft[] => {
  if (!dwelling.has(phrase.head.lower)) return [];
  const first = phrase.words[0];
  const owner = phrase.possessor
    ? view.mentionOf(phrase.possessor)
    : first?.pos === "determiner"
      ? view.mentionAt(first)
      : undefined;
  const next = sentence.syntax.after.get(phrase)?.[0];
  const named = phrase.words.find((word) => word !== first && word.mention)?.mention;
  const place =
    named ?? (next && /^(?:of|in)$/.test(next.preposition.lower) ? next.phrase.head.mention : undefined);
  if (!owner || view.typeOf(owner) !== "PERSON" || !isPlaceName(view, place)) return [];
  return [claim(sentence, "RESIDES_IN", owner, place, 0.82, phrase.head)];
};

/** "Ann Lee, a technician from Leeds": where people are from is where they live; from a country, they are its citizens. */
const origins = (view: ArticleView, sentence: SentenceView): readonly ClaimDraft[] =>
  sentence.syntax.appositions.flatMap(([left, right]): readonly ClaimDraft[] => {
    const person = left.head.mention;
    const next = sentence.syntax.after.get(right)?.[0];
    if (!person || view.typeOf(person) !== "PERSON" || nounClass(right.head.lower) !== "PERSON") return [];
    const place = next?.preposition.lower === "from" ? next.phrase.head.mention : undefined;
    if (!next || !isPlaceName(view, place)) return [];
    const type = gazetteer().country(place.text) ? "CITIZEN_OF" : "RESIDES_IN";
    return [claim(sentence, type, person, place, 0.8, next.preposition)];
  });

/** Where bodies stand and people live, by the phrases that name them. */
export const seatClaims = (view: ArticleView, sentence: SentenceView): readonly ClaimDraft[] => [
  ...sentence.syntax.phrases.flatMap((phrase) => [
    ...before(view, sentence, phrase),
    ...within(view, sentence, phrase),
    ...homes(view, sentence, phrase),
  ]),
  ...origins(view, sentence),
];
