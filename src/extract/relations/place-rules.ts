import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Mention } from "../../model/mention.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import { roleSenses } from "../lexicon/roles.ts";
import type { Registry } from "../registry.ts";
import type { ArticleView, SentenceView } from "../view.ts";

const states =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.?C|N\.?D|N\.?H|N\.?J|N\.?M|N\.?Y|Okla|Ont|Ore|Pa|R\.?I|S\.?C|S\.?D|Tenn|Tex|Va|Vt|Wash|Wis|W\.?Va|Wyo|[A-Z]{2})\.?$/;

/** Whether a place is larger than a town: a country, a state or a region. */
const isLarge = (name: string): boolean => {
  const places = gazetteer();
  return states.test(name) || places.country(name) !== undefined || places.region(name) !== undefined;
};

/** "Azusa, Calif.", "Tokyo, Japan": a place and the larger one that it is in. */
const nested = (view: ArticleView, sentence: SentenceView): readonly ClaimDraft[] =>
  sentence.syntax.words.flatMap((word, at, words): readonly ClaimDraft[] => {
    const [comma, larger, closer] = [words[at + 1], words[at + 2], words[at + 3]];
    if (!word.mention || comma?.pos !== "comma" || !larger?.mention) return [];
    if (view.typeOf(word.mention) !== "PLACE" || view.typeOf(larger.mention) !== "PLACE") return [];
    const listed =
      closer?.pos === "conjunction" ||
      words[at - 1]?.pos === "comma" ||
      (closer?.pos === "comma" &&
        (words[at + 4]?.mention?.type === "PLACE" || words[at + 4]?.pos === "conjunction"));
    if (
      listed ||
      !isLarge(larger.text) ||
      (isLarge(word.text) && gazetteer().country(word.text) !== undefined)
    )
      return [];
    return [
      {
        type: "LOCATED_IN",
        sentence: sentence.sentence.index,
        subject: word.mention,
        object: larger.mention,
        trigger: { start: comma.start, end: comma.end },
        confidence: 0.9,
        method: "rule:place-comma@1",
      },
    ];
  });

/** "Paris's Pompidou Centre": a place that one works at. */
const building =
  /\b(?:Cent(?:re|er)|Museum|Hospital|Hotel|Theat(?:re|er)|Gallery|Prison|Stadium|Church|Cathedral|Mosque|Airport|Court|House|Library|Palace|Park)\b/;

/** Where people learn. */
const attended = /\b(?:School|College|Academy|Gymnasium|Lyc[eé]e)\b/;

/** Small groups that people play in. */
const troupes: ReadonlySet<string> = new Set(
  "band trio quartet quintet choir orchestra ensemble duo group team".split(" "),
);

/** "Ann Lee of Oslo" lives there; "Ann Lee of Acme" works for it. Kings and bishops of a place hold an office. */
const named = (view: ArticleView, sentence: SentenceView): readonly ClaimDraft[] =>
  sentence.syntax.phrases.flatMap((phrase): readonly ClaimDraft[] => {
    const person = phrase.head.mention;
    if (!person || view.typeOf(person) !== "PERSON") return [];
    if (phrase.words.some((word) => !word.mention && roleSenses(word.lower).length > 0)) return [];
    const first = sentence.syntax.after.get(phrase)?.[0];
    if (first?.preposition.lower !== "of") return [];
    const { start, end } = first.preposition;
    const after = sentence.syntax.coordinated.get(first.phrase) ?? [first.phrase];
    return after.flatMap((member): readonly ClaimDraft[] => {
      const object = view.mentionOf(member);
      if (!object) return [];
      const type = view.typeOf(object);
      if (object.kind !== "name" || (type !== "PLACE" && type !== "ORG") || building.test(object.text))
        return [];
      // "Ann Lee of Oslo High School" may well be its pupil.
      if (type === "ORG" && attended.test(object.text) && phrase.words[0] === phrase.head) return [];
      const country = gazetteer().country(object.text) !== undefined;
      const troupe = first.phrase.words.some(({ lower }) => troupes.has(lower));
      return [
        {
          type: troupe ? "MEMBER_OF" : type === "ORG" ? "EMPLOYED_BY" : country ? "CITIZEN_OF" : "RESIDES_IN",
          sentence: sentence.sentence.index,
          subject: person,
          object,
          trigger: { start, end },
          confidence: 0.75,
          method: "rule:name-of@1",
        },
      ];
    });
  });

/** "Oslo-based Acme", "the Oslo-based bank Acme". */
const based = (view: ArticleView, registry: Registry, sentence: SentenceView): readonly ClaimDraft[] =>
  sentence.syntax.words.flatMap((word, at, words): readonly ClaimDraft[] => {
    const [hyphen, verb] = [words[at + 1], words[at + 2]];
    const joined = hyphen?.pos === "hyphen" && verb && /^(?:based|headquartered|born)$/.test(verb.lower);
    const place = word.mention ?? (joined ? registry.country(word, sentence.sentence.index) : undefined);
    if (!joined || !place || view.typeOf(place) !== "PLACE") return [];
    const phrase = sentence.syntax.phrases.find(
      (candidate) => verb.start >= candidate.start && verb.end <= candidate.end,
    );
    const beside = sentence.syntax.appositions.find(([left, right]) => left === phrase || right === phrase);
    const holder =
      phrase && (view.mentionOf(phrase) ?? beside?.flatMap((side) => view.mentionOf(side) ?? [])[0]);
    if (!holder || holder === place) return [];
    const type = view.typeOf(holder);
    const claim =
      verb.lower === "born"
        ? type === "PERSON"
          ? "BORN_IN"
          : undefined
        : type === "ORG"
          ? "HEADQUARTERED_IN"
          : type === "PERSON"
            ? "RESIDES_IN"
            : undefined;
    if (!claim) return [];
    return [
      {
        type: claim,
        sentence: sentence.sentence.index,
        subject: holder,
        object: place,
        trigger: { start: verb.start, end: verb.end },
        confidence: 0.92,
        method: "rule:based@1",
      },
    ];
  });

const carried: ReadonlySet<string> = new Set([
  "BORN_IN",
  "DIED_IN",
  "RESIDES_IN",
  "HEADQUARTERED_IN",
  "LOCATED_IN",
]);

/** "Born in Azusa, Calif." is born in California too: what holds of the smaller place holds of the one around it. */
export const withLargerPlaces = (drafts: readonly ClaimDraft[]): readonly ClaimDraft[] => {
  const around = new Map<string, Mention>();
  for (const { method, subject, object } of drafts) {
    if (method === "rule:place-comma@1" && object) around.set(subject.id, object);
  }
  const more = drafts.flatMap((draft): readonly ClaimDraft[] => {
    const larger =
      draft.object && carried.has(draft.type) && draft.method !== "rule:place-comma@1"
        ? around.get(draft.object.id)
        : undefined;
    return larger && larger.id !== draft.subject.id
      ? [
          {
            ...draft,
            object: larger,
            ...(draft.objectSpan && { objectSpan: larger }),
            method: "rule:larger-place@1",
          },
        ]
      : [];
  });
  return [...drafts, ...more];
};

/** Claims that places beside names make. */
export const placeClaims = (
  view: ArticleView,
  registry: Registry,
  sentence: SentenceView,
): readonly ClaimDraft[] => [
  ...nested(view, sentence),
  ...named(view, sentence),
  ...based(view, registry, sentence),
];
