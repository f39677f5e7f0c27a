import { nounClass } from "../lexicon/noun-class.ts";
import type { Registry } from "../registry.ts";
import { international } from "../relations/seat-rules.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import type { Candidate } from "./candidates.ts";
import { isNoHome } from "./home.ts";
import { verbBetween } from "./verb-between.ts";
import { wordsSpeakAgainst } from "./words-between.ts";

const phraseAt = (sentence: SentenceView, offset: number): NounPhrase | undefined =>
  sentence.syntax.phrases.find(({ start, end }) => offset >= start && offset < end);

/** People that a phrase names: at its head, or in apposition to it. */
const peopleOf = (view: ArticleView, sentence: SentenceView, phrase: NounPhrase): readonly string[] =>
  [phrase, ...sentence.syntax.appositions.filter((pair) => pair.includes(phrase)).flat()].flatMap(
    ({ head }) =>
      head.mention && view.typeOf(head.mention) === "PERSON" ? [view.referentOf(head.mention)] : [],
  );

/** Whether a clause says of someone that they are what a phrase names. */
const isPredicate = (
  view: ArticleView,
  { syntax }: SentenceView,
  phrase: NounPhrase,
  person: string,
): boolean =>
  syntax.clauses.some(
    (clause) =>
      /^(?:be|become|remain)$/.test(clause.verb?.lemma ?? "") &&
      clause.objects.includes(phrase) &&
      clause.subjects.some((subject) => {
        const mention = view.mentionOf(subject);
        return mention !== undefined && view.referentOf(mention) === person;
      }),
  );

/** "Kishida and his Irish counterpart Martin", "the Iranian firm": a nationality is that of the phrase it stands in. */
const isAnothers = (
  view: ArticleView,
  sentence: SentenceView,
  subject: Candidate,
  object: Candidate,
): boolean => {
  const phrase = phraseAt(sentence, object.argument.span.start);
  if (!phrase || !subject.mention) return true;
  const people = peopleOf(view, sentence, phrase);
  const own = view.referentOf(subject.mention);
  // "Chilean President Bob Fox's spokeswoman, Ann Lee".
  const nearer = sentence.mentions.some(
    (mention) =>
      mention.start >= object.argument.span.end &&
      mention.end <= subject.argument.span.start &&
      mention.kind === "name" &&
      view.typeOf(mention) === "PERSON" &&
      view.referentOf(mention) !== own,
  );
  if (nearer) return true;
  if (people.length > 0) return !people.includes(own);
  const { head } = phrase;
  if (head.mention) return head.start !== object.argument.span.start;
  const kind = nounClass(head.lower);
  // "The Iranian firm", "said Thais travel more".
  if (kind === "ORG" || head.start === object.argument.span.start) return true;
  // "Lee is the Iranian candidate", "Lee, an Iranian banker", but not "Lee met the Iranian president".
  const given =
    /^(?:the|this|that|his|her|their|its|every|each|any|no|another)$/.test(phrase.words[0]?.lower ?? "") ||
    /[^s]s$/.test(head.lower);
  return given && !isPredicate(view, sentence, phrase, own);
};

/** Verbs over which a person's tie to an organisation can reach. */
const tying: ReadonlySet<string> = new Set(
  "be become work serve join lead head run found co-found cofound employ hire appoint name elect promote own start launch establish create leave quit retire resign play sign represent chair manage direct edit teach know move begin base return make have".split(
    " ",
  ),
);

/** Characters between a person and what it is a member of, unless one phrase holds both. */
const nearby = 40;

/** Verbs over which a membership can reach. */
const joining: ReadonlySet<string> = new Set(
  "be become serve join elect appoint represent play sign leave quit belong run stand switch lead chair".split(
    " ",
  ),
);

const tied: ReadonlySet<string> = new Set(["EMPLOYED_BY", "LEADS", "MEMBER_OF"]);

/** Verbs over which an organisation's seat can be said. */
const seating: ReadonlySet<string> = new Set(
  "be base headquarter locate situate found establish create open have found start launch move".split(" "),
);

/** What follows an owner. */
const owns = /^['’](?:s\b|\s)/;

/** "Apple told users in Thailand", "the institute, India's spending": the place is that of something else. */
const isSeatless = (
  view: ArticleView,
  sentence: SentenceView,
  subject: Candidate,
  object: Candidate,
): boolean => {
  const [left, right] = [subject.argument.span.start, object.argument.span.start];
  const owner = owns.test(view.text.slice(object.argument.span.end, object.argument.span.end + 3));
  const apart = phraseAt(sentence, left) !== phraseAt(sentence, right);
  if (international.test(view.text.slice(left, subject.argument.span.end))) return true;
  // "US managing director of Azoya": the place says where the director is from or works.
  const inner = phraseAt(sentence, right);
  const anothers = right < left && apart && inner !== undefined && inner.head.start !== right;
  return anothers || (owner && apart && left < right) || verbBetween(sentence, left, right, seating);
};

/** Words for a body that is often named after somebody, where the name comes last. */
const bearing =
  /(?:fundaci[oó]n|fundação|fondation|fondazione|stiftung|instituto|institut|centro|hospital)$/i;

/** Words after a nationality that make it a forebear's. */
const descended = /^[\s-](?:origins?|descent|ancestry|heritage|roots|immigrants?|parents?|born)\b/i;

const sentenceText = (view: ArticleView, { sentence }: SentenceView): string =>
  view.text.slice(sentence.start, sentence.end);

/** Relations of neighbours: in a list of such pairs, one's person belongs to no other's organisation. */
const apart: ReadonlySet<string> = new Set([
  "EMPLOYED_BY", "LEADS", "MEMBER_OF", "EDUCATED_AT", "HEADQUARTERED_IN", "OPERATES_IN", "CITIZEN_OF",
]); // prettier-ignore

/** "Director of Acme Ann Lee, director of Umbra Bob Fox": another of each kind stands between. */
const isAcrossList = (
  view: ArticleView,
  sentence: SentenceView,
  subject: Candidate,
  object: Candidate,
): boolean => {
  const [from, to] =
    subject.argument.span.start < object.argument.span.start
      ? [subject.argument.span.end, object.argument.span.start]
      : [object.argument.span.end, subject.argument.span.start];
  const between = sentence.mentions.filter(
    ({ kind, start, end }) => kind === "name" && start >= from && end <= to,
  );
  const types = [subject.argument.kind, object.argument.kind];
  return types.every((type) => between.some((mention) => view.typeOf(mention) === type));
};

/** Whether an argument is a possessive of something other than a death. */
const isOthersOwner = (view: ArticleView, { argument: { span } }: Candidate): boolean =>
  /^(?:his|their|my|our|your)$/i.test(view.text.slice(span.start, span.end)) &&
  !/^\s(?:\w+\s)?(?:killers?|killings?|murder\w*|assassin\w*|slay\w+|death|execution|victims?)\b/i.test(
    view.text.slice(span.end, span.end + 40),
  );

/** Whether the phrases and verbs of the sentence speak against what the classifier reads. */
export const isVetoed = (
  view: ArticleView,
  registry: Registry,
  sentence: SentenceView,
  label: string,
  subject: Candidate,
  object: Candidate,
): boolean => {
  const [left, right] = [subject.argument.span.start, object.argument.span.start];
  const phrase = phraseAt(sentence, left);
  const together = phrase === phraseAt(sentence, right);
  if (apart.has(label) && isAcrossList(view, sentence, subject, object)) return true;
  const ahead = view.text.slice(Math.max(0, right - 12), right);
  // "From the coast to Italy".
  if (label === "LOCATED_IN")
    return /\b(?:to|from|with|and|or|for|by|than|(?:north|south|east|west|outside) of)\s(?:the\s)?$/.test(
      ahead,
    );
  // "Twitter user Ann Lee".
  const after = view.text.slice(object.argument.span.end, object.argument.span.end + 12);
  if (tied.has(label) && /^\s(?:users?|fans?|customers?|critics?|rivals?)\b/.test(after)) return true;
  const between = view.text.slice(
    Math.min(subject.argument.span.end, object.argument.span.end),
    Math.max(left, right),
  );
  const word = ({ argument }: Candidate): string => view.text.slice(argument.span.start, argument.span.end);
  if (label === "RESIDES_IN")
    return isNoHome({
      between,
      phrase: together && right < left && phrase ? view.text.slice(phrase.start, left) : "",
      owning: owns.test(after),
    });
  // "China's Ant Group" beside Acme: the place is another's.
  if (label === "OPERATES_IN" && left < right && !together && owns.test(after)) return true;
  // "British of Indian descent", "Nigerian members of his cartel".
  if (label === "CITIZEN_OF" && (descended.test(after) || /^(?:his|her|their|my|our)$/i.test(word(subject))))
    return true;
  if (label === "CITIZEN_OF")
    return object.argument.kind === "NORP"
      ? isAnothers(view, sentence, subject, object)
      : !(object.mention && registry.isCountry(object.mention)) ||
          right < left ||
          !/\b(?:of|from|for)\s(?:the\s)?$/.test(ahead);
  // "Shot by Ford, a member of his gang": whose gang, not whose death.
  if (label === "KILLED" && [subject, object].some((each) => isOthersOwner(view, each))) return true;
  if (wordsSpeakAgainst(label, between, sentenceText(view, sentence))) return true;
  // "Professor Yeo from the university" teaches there.
  if (label === "EDUCATED_AT")
    return (phrase?.words ?? []).some(({ lower }) => /^(?:prof\.?|professor|lecturer|dean)$/.test(lower));
  if (label === "HEADQUARTERED_IN") return isSeatless(view, sentence, subject, object);
  if (!tied.has(label)) return false;
  // "The Ann Lee Foundation" split in two, "Fundación Ana Ruiz": a body that bears a name.
  if (between === " " && right < left && bearing.test(view.text.slice(right, object.argument.span.end)))
    return true;
  if (label === "MEMBER_OF") {
    // "Our Coalition", "his Labour rivals", "Iraq … we": a pronoun says no membership.
    const owned = left < right && /^(?:his|her|their|its|our|my)$/i.test(word(subject));
    // Far apart, a person and a party are as often enemies: "the evil of ISIL,” Carter said".
    const gap = Math.max(left, right) - (left < right ? subject : object).argument.span.end;
    return (
      owned ||
      object.argument.kind === "PRONOUN" ||
      (!together && gap > nearby) ||
      verbBetween(sentence, left, right, joining)
    );
  }
  if (label === "LEADS" && /^(?:we|us|our|ours)$/i.test(word(object))) return true;
  return verbBetween(sentence, left, right, tying);
};
