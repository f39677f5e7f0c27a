import type { Chunk, Joint } from "./chunk.ts";
import { outwards } from "./clause-state.ts";
import { nounClass } from "../lexicon/noun-class.ts";
import { reportingVerbs } from "../lexicon/reporting.ts";
import { isListed, jointAt, startsClause } from "./lookahead.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isCommon } from "./antecedent.ts";
import { hostOf, isTitleOfNext } from "./apposition.ts";
import { isTimePhrase } from "./phrase-kind.ts";
import { afterComma, previousPos, reports, type State } from "./state.ts";

const subordinating: ReadonlySet<string> = new Set([
  "before",
  "after",
  "since",
  "until",
  "till",
  "as",
  "than",
  "like",
]);

const coordinate = (state: State, first: NounPhrase, second: NounPhrase): void => {
  const group = state.coordinated.get(first) ?? [first];
  group.push(second);
  for (const member of group) state.coordinated.set(member, group);
};

const asSubject = (state: State, phrase: NounPhrase, at: number): void => {
  if (state.current.verb) {
    const joined = previousPos(state, at) === "conjunction" || previousPos(state, at) === "comma";
    const home = joined
      ? outwards(state.current, (draft) => draft.kind !== "participial" && draft.kind !== "infinitive")
      : state.current;
    const complement =
      !joined ||
      (reports(state.current) && state.current.objects.length === 0 && previousPos(state, at) !== "comma");
    state.current = complement
      ? state.push({ kind: "complement", parent: state.current, governor: state.current.verb.main })
      : state.push({ kind: "coordinate", parent: home?.parent });
  }
  state.current.subjects = [phrase];
};

/** Verbs whose first object is who hears it. */
const addressing: ReadonlySet<string> = new Set(["tell", "inform", "remind", "assure"]);

/** Adverbs after which a part of what was named follows, and no other name for it. */
const singling: ReadonlySet<string> = new Set(
  "especially particularly notably mainly mostly even not only".split(" "),
);

/** "…, the newspaper said." */
const isReport = (chunks: readonly Chunk[], at: number): boolean => {
  const [verb, closer] = [chunks[at + 1], jointAt(chunks, at + 2)];
  return (
    verb?.kind === "vg" &&
    verb.form !== "gerund" &&
    reportingVerbs.has(verb.lemma) &&
    (at + 2 >= chunks.length || closer === "stop" || closer === "comma")
  );
};

/**
 * Whether what stands before the comma is only an opening, so that the phrase begins the clause: "According to Chile,
 * the river flows", "If it is a river, Bolivia has to", "Pretoria – The court said", "by the Party, the Ministry and …".
 */
const opensClause = (state: State, phrase: NounPhrase, joint: Joint, at: number): boolean => {
  const { current, chunks, last } = state;
  const starts = startsClause(chunks, at) !== undefined;
  if (current.verb === undefined && current.subjects.length === 0) return starts;
  if (joint.pos === "dash" && last === state.phrases[0] && chunks[0] === last) return true;
  // "The minister, Ann Lee, the chair of Acme, Bob Fox, and …": each role stands before its name.
  const titled = state.appositions.at(-1)?.[1] === last && last?.head.mention !== undefined;
  if (titled && !phrase.head.mention && (isListed(chunks, at) || isTitleOfNext(chunks, at))) return true;
  if (current.verb && isReport(chunks, at)) return true;
  if (singling.has(joint.word.lower)) return true;
  // "Acme, Globex, the council of Leeds, and …": the list goes on.
  const listing = last !== undefined && (state.coordinated.get(last)?.length ?? 0) > 1;
  if (listing && nounClass(phrase.head.lower) === "ORG" && isListed(chunks, at)) return true;
  if (!phrase.head.mention || last?.head.mention) return false;
  return isListed(chunks, at) || (starts && current.verb !== undefined);
};

/** Verbs whose participle takes an object too ("a boy given a book"). */
const ditransitive: ReadonlySet<string> = new Set(
  "give award grant tell offer send show pay call name elect appoint deny teach hand".split(" "),
);

/** "… and Lee criticized the board": what is done to something right after the verb makes a clause of its own. */
const acts = (chunks: readonly Chunk[], at: number): boolean => {
  const [verb, object] = [chunks[at + 1], chunks[at + 2]];
  return (
    verb?.kind === "vg" &&
    verb.form === "past" &&
    !ditransitive.has(verb.lemma) &&
    object?.kind === "np" &&
    !isTimePhrase(object)
  );
};

/** Nouns that open a clause as "when" does: "the first time I saw her, she …". */
const occasions: ReadonlySet<string> = new Set(["time", "moment", "minute", "instant", "way"]);

/** "The company he founded has stepped in": a clause without a relative word, right after what it tells of. */
const isContact = (state: State, before: Chunk | undefined, at: number): boolean =>
  before?.kind === "np" &&
  before === state.last &&
  isCommon(before) &&
  state.current.verb === undefined &&
  state.current.subjects.length > 0 &&
  startsClause(state.chunks, at) !== undefined;

/** Gives a noun phrase its place: subject, object, attachment, member of a list, or apposition. */
export const readPhrase = (state: State, phrase: NounPhrase, at: number): void => {
  const before = state.chunks[at - 1];
  const joint: Joint | undefined = before?.kind === "joint" ? before : undefined;
  if (joint?.pos === "preposition") {
    if (
      subordinating.has(joint.word.lower) &&
      (startsClause(state.chunks, at) === "finite" || acts(state.chunks, at))
    ) {
      state.current = state.push({
        kind: "adverbial",
        parent: state.current,
        introducer: joint.word.lower,
        parenthetical: afterComma(state, at - 1),
      });
      state.current.subjects = [phrase];
      state.open = [phrase];
    } else {
      const attachment = { preposition: joint.word, phrase };
      for (const host of state.open) state.after.get(host)?.push(attachment);
      state.current.attachments.push(attachment);
      state.open.push(phrase);
    }
  } else {
    const clause = startsClause(state.chunks, at);
    const listed =
      joint?.pos === "conjunction" ||
      (joint?.pos === "comma" && state.last !== undefined && isListed(state.chunks, at));
    const separated = jointAt(state.chunks, at - 2) === "comma" && joint?.pos === "conjunction";
    const host =
      joint &&
      !/^[)\]]$/.test(joint.word.text) &&
      afterComma(state, at) &&
      !opensClause(state, phrase, joint, at)
        ? hostOf(state, phrase, at)
        : undefined;
    if (host) state.appositions.push([host, phrase]);
    else if (
      listed &&
      // "Acme – which was sold by Globex – and Initech": the dashes close what they hold.
      jointAt(state.chunks, at - 2) !== "dash" &&
      state.last &&
      (!(clause && state.current.verb) || (!separated && clause === "past" && !acts(state.chunks, at))) &&
      !isTimePhrase(phrase)
    ) {
      coordinate(state, state.last, phrase);
    } else if (isTimePhrase(phrase) && clause === undefined) {
      // "Last week": neither subject nor object.
    } else if (isContact(state, before, at)) {
      const when = state.last !== undefined && occasions.has(state.last.head.lower);
      if (when) state.current.subjects = [];
      state.current = state.push({
        kind: when ? "adverbial" : "relative",
        parent: state.current,
        subjects: [phrase],
        parenthetical: when,
      });
    } else if (!state.current.verb) state.current.subjects = [phrase];
    // "Told Morning Report around 4000 people would come": whoever is told is no subject.
    else if (
      addressing.has(state.current.verb.lemma) &&
      state.current.objects.length === 0 &&
      before === state.current.verb
    )
      state.current.objects.push(phrase);
    else if (clause === "finite" || (clause === "past" && (reports(state.current) || joint !== undefined)))
      asSubject(state, phrase, at);
    else state.current.objects.push(phrase);
    state.open = [phrase];
  }
  state.after.set(phrase, []);
  state.phrases.push(phrase);
  state.last = phrase;
};
