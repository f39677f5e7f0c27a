import { objectControl } from "../lexicon/control.ts";
import { reportingVerbs } from "../lexicon/reporting.ts";
import type { Chunk, Joint } from "./chunk.ts";
import type { Attachment, Syntax } from "./clause.ts";
import { draftOf, finished, outwards, type Draft, type DraftOptions } from "./clause-state.ts";
import { isListed, jointAt, startsClause } from "./lookahead.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { canBeApposition, isTimePhrase } from "./phrase-kind.ts";
import type { VerbGroup } from "./verb-group.ts";
import type { Word } from "./word.ts";

const subordinating: ReadonlySet<string> = new Set(["before", "after", "since", "until", "till", "as", "than", "like"]);
const relativizers: ReadonlySet<string> = new Set(["who", "whom", "whose", "which", "where", "when"]);
const closable: ReadonlySet<string> = new Set(["relative", "participial", "adverbial"]);

/** Links the chunks of a sentence into clauses, left to right with bounded lookahead. */
export const clausesOf = (words: readonly Word[], chunks: readonly Chunk[]): Syntax => {
  const drafts: Draft[] = [];
  const clauseOfChunk: number[] = [];
  const phrases: NounPhrase[] = [];
  const after = new Map<NounPhrase, Attachment[]>();
  const coordinated = new Map<NounPhrase, NounPhrase[]>();
  const appositions: (readonly [NounPhrase, NounPhrase])[] = [];
  let last: NounPhrase | undefined;
  /** Phrases whose run of prepositional phrases is still open. */
  let open: NounPhrase[] = [];
  let beforeQuote: Draft | undefined;

  const push = (options: DraftOptions): Draft => {
    const draft = draftOf(drafts.length, options);
    drafts.push(draft);
    return draft;
  };
  let current = push({ kind: "main" });

  const reports = (draft: Draft): boolean => draft.verb !== undefined && reportingVerbs.has(draft.verb.lemma);
  const previousPos = (at: number): string | undefined => jointAt(chunks, at - 1);
  const afterComma = (at: number): boolean =>
    ["comma", "dash"].includes(previousPos(at) ?? "") ||
    (previousPos(at) === "adverb" && ["comma", "dash"].includes(previousPos(at - 1) ?? ""));

  const coordinate = (first: NounPhrase, second: NounPhrase): void => {
    const group = coordinated.get(first) ?? [first];
    group.push(second);
    for (const member of group) coordinated.set(member, group);
  };

  const asSubject = (phrase: NounPhrase, at: number): void => {
    if (current.verb) {
      const joined = previousPos(at) === "conjunction" || previousPos(at) === "comma";
      const home = joined ? outwards(current, (draft) => draft.kind !== "participial" && draft.kind !== "infinitive") : current;
      const complement = !joined || (reports(current) && current.objects.length === 0 && previousPos(at) !== "comma");
      current = complement
        ? push({ kind: "complement", parent: current, governor: current.verb.main })
        : push({ kind: "coordinate", parent: home?.parent });
    }
    current.subjects = [phrase];
  };

  const readPhrase = (phrase: NounPhrase, at: number): void => {
    const before = chunks[at - 1];
    const joint: Joint | undefined = before?.kind === "joint" ? before : undefined;
    if (joint?.pos === "preposition") {
      if (subordinating.has(joint.word.lower) && startsClause(chunks, at) === "finite") {
        current = push({ kind: "adverbial", parent: current, introducer: joint.word.lower, parenthetical: afterComma(at - 1) });
        current.subjects = [phrase];
        open = [phrase];
      } else {
        const attachment = { preposition: joint.word, phrase };
        for (const host of open) after.get(host)?.push(attachment);
        current.attachments.push(attachment);
        open.push(phrase);
      }
    } else {
      const clause = startsClause(chunks, at);
      const listed = joint?.pos === "conjunction" || (joint?.pos === "comma" && last !== undefined && isListed(chunks, at));
      const separated = jointAt(chunks, at - 2) === "comma" && joint?.pos === "conjunction";
      if (joint && last && afterComma(at) && canBeApposition(last, phrase, chunks, at, open.length > 0)) {
        const host = open.find((candidate) => canBeApposition(candidate, phrase, chunks, at, true)) ?? last;
        appositions.push([host, phrase]);
      } else if (listed && last && (!(clause && current.verb) || (!separated && clause === "past")) && !isTimePhrase(phrase)) {
        coordinate(last, phrase);
      } else if (isTimePhrase(phrase) && clause === undefined) {
        // "Last week": neither subject nor object.
      } else if (!current.verb) current.subjects = [phrase];
      else if (clause === "finite" || (clause === "past" && (reports(current) || joint !== undefined))) asSubject(phrase, at);
      else current.objects.push(phrase);
      open = [phrase];
    }
    after.set(phrase, []);
    phrases.push(phrase);
    last = phrase;
  };

  const nonfinite = (group: VerbGroup, at: number): void => {
    const before = chunks[at - 1];
    const host = before?.kind === "np" ? before : undefined;
    const nominalHost = host && host.head.pos !== "adjective" ? host : undefined;
    let subjects: readonly NounPhrase[] = current.subjects;
    let governor: Word | undefined = current.verb?.main;
    if (group.form === "infinitive") {
      const controls = current.verb !== undefined && objectControl.has(current.verb.lemma) && !current.passive;
      const object = current.objects.at(-1);
      if (controls && object) subjects = coordinated.get(object) ?? [object];
      else if (host) governor = host.head;
    } else if (nominalHost && !afterComma(at)) subjects = [nominalHost];
    else if ((group.form === "past" || group.form === "participle") && last && afterComma(at)) {
      subjects = current.verb ? [open[0] ?? last] : current.subjects;
    }
    const joined = previousPos(at) === "conjunction" && current.verb && current.kind !== "main";
    current = push({
      kind: group.form === "infinitive" ? "infinitive" : "participial",
      parent: joined ? (current.parent ?? current) : current,
      subjects,
      governor,
      parenthetical: afterComma(at),
    });
    current.verb = group;
    current.passive = group.passive || group.form === "past" || group.form === "participle";
  };

  const setVerb = (group: VerbGroup, at: number): void => {
    const next = chunks[at + 1];
    current.verb = group;
    current.passive =
      group.passive || (group.form === "past" && next?.kind === "joint" && next.word.lower === "by");
  };

  const finite = (group: VerbGroup, at: number): void => {
    if (!current.verb) return setVerb(group, at);
    const base = group.main.tags.has("Infinitive") && group.words.length === 1;
    if (previousPos(at) === "conjunction" || previousPos(at) === "comma") {
      const home =
        base && current.kind === "infinitive"
          ? current
          : (outwards(current, (draft) => draft.kind !== "infinitive" && draft.kind !== "participial") ?? current);
      if (!home.verb) current = home;
      else {
        current = push({
          kind: home.kind === "main" ? "coordinate" : home.kind,
          parent: home.parent,
          subjects: home.subjects,
          introducer: home.introducer,
          governor: home.governor,
        });
      }
      return setVerb(group, at);
    }
    const waiting = outwards(current, (draft) => draft.verb === undefined && draft.subjects.length > 0);
    if (waiting) current = waiting;
    else if (current.verb.form === "past" && current.kind !== "infinitive") {
      // "The man arrested in London said": the first verb was a participle.
      const subjects = current.subjects;
      const kind = current.kind;
      current.kind = "participial";
      current.passive = true;
      current = push({ kind, parent: current.parent, subjects, introducer: current.introducer });
    } else {
      const phrase = current.objects.at(-1) ?? last;
      current = push({ kind: "coordinate", parent: current.parent, subjects: phrase ? [phrase] : [] });
    }
    setVerb(group, at);
  };

  const readVerb = (group: VerbGroup, at: number): void => {
    const bare = group.form === "past" && current.verb !== undefined && !["conjunction", "comma"].includes(previousPos(at) ?? "");
    const waits = outwards(current, (draft) => draft.verb === undefined && draft.subjects.length > 0);
    const before = chunks[at - 1];
    const reduced =
      (bare && !waits) ||
      (group.form === "past" && previousPos(at) === "comma" && current.verb === undefined && before !== undefined &&
        current.subjects.length > 0 && nextCommaThenVerb(at));
    if (group.form === "infinitive" || group.form === "gerund" || group.form === "participle" || reduced) nonfinite(group, at);
    else finite(group, at);
    open = [];
  };

  const nextCommaThenVerb = (at: number): boolean => {
    for (let end = at + 1; end < at + 14; end++) {
      if (jointAt(chunks, end) === "comma") {
        const verb = chunks[end + 1];
        return verb?.kind === "vg" && (verb.form === "finite" || verb.form === "past");
      }
    }
    return false;
  };

  const readJoint = (joint: Joint, at: number): void => {
    const next = chunks[at + 1];
    const { lower } = joint.word;
    if (joint.pos === "comma" || joint.pos === "dash") {
      const list = next?.kind === "np" && isListed(chunks, at + 1) && last !== undefined && !startsClause(chunks, at + 1);
      const more = jointAt(chunks, at + 1) === "conjunction" && chunks[at + 2]?.kind === "np" && !startsClause(chunks, at + 2);
      if (closable.has(current.kind) && current.verb && current.parent && !list && !more && (current.parenthetical || !current.parent.verb)) {
        current = current.parent;
      }
    } else if (joint.pos === "stop") {
      if (lower !== "." || at < chunks.length - 2) current = push({ kind: "main" });
      last = undefined;
      open = [];
    } else if (joint.pos === "subordinator") {
      current = push({ kind: "adverbial", parent: current, introducer: lower, parenthetical: afterComma(at) });
    } else if (joint.pos === "quote") readQuote(lower);
    else if (joint.pos === "that" && previousPos(at) !== "preposition") {
      const relative = next?.kind === "vg" && last !== undefined && chunks[at - 1]?.kind === "np";
      current = relative && last
        ? push({ kind: "relative", parent: current, subjects: [last], introducer: lower })
        : push({ kind: reports(current) || !last ? "complement" : "relative", parent: current, governor: current.verb?.main, introducer: lower });
    } else if (joint.pos === "wh") {
      const relative = relativizers.has(lower) && last !== undefined && chunks[at - 1]?.kind !== "vg";
      const gapped = next?.kind === "vg" && lower !== "where" && lower !== "when";
      const person = lower === "who" ? (open.findLast((phrase) => phrase.head.mention?.type === "PERSON") ?? last) : last;
      current = push({
        kind: relative ? "relative" : "complement",
        parent: current,
        subjects: relative && gapped && person ? (coordinated.get(person)?.at(-1) === person && chunks[at - 1]?.kind !== "joint" ? [person] : [person]) : [],
        introducer: lower,
        governor: current.verb?.main,
        parenthetical: afterComma(at),
      });
    }
    if (!["preposition", "adverb", "conjunction", "comma", "dash"].includes(joint.pos)) open = [];
  };

  const readQuote = (lower: string): void => {
    if (beforeQuote === undefined && /[“„«‘]|^["']/.test(lower)) {
      beforeQuote = current;
      current = push({ kind: "complement", parent: current, governor: current.verb?.main });
    } else if (beforeQuote) {
      current = beforeQuote.verb ? push({ kind: "coordinate" }) : beforeQuote;
      beforeQuote = undefined;
    } else current = push({ kind: "main" });
    last = undefined;
  };

  for (const [at, chunk] of chunks.entries()) {
    if (chunk.kind === "np") readPhrase(chunk, at);
    else if (chunk.kind === "vg") readVerb(chunk, at);
    else readJoint(chunk, at);
    clauseOfChunk.push(current.index);
    const span = chunk.kind === "joint" ? chunk.word : chunk;
    if (current.start < 0) current.start = span.start;
    current.end = span.end;
  }
  return { words, chunks, clauses: drafts.map(finished), clauseOfChunk, phrases, after, coordinated, appositions };
};
