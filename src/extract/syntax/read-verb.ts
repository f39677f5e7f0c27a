import type { Chunk } from "./chunk.ts";
import { objectControl } from "../lexicon/control.ts";
import { outwards, type Draft } from "./clause-state.ts";
import { jointAt } from "./lookahead.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isTimePhrase } from "./phrase-kind.ts";
import { afterComma, previousPos, type State } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";
import type { Word } from "./word.ts";

const isFor = (chunk: Chunk | undefined): boolean => chunk?.kind === "joint" && chunk.word.lower === "for";

/** Verbs that say of their object what follows "of", "from" or "into": "accused him of taking", "talked her into leaving". */
const blaming: ReadonlySet<string> = new Set(
  "accuse acquit suspect convict warn prevent stop ban bar block deter discourage dissuade prohibit keep exclude talk trick force pressure".split(
    " ",
  ),
);

/** Verbs of what is done to somebody: after "was shot and" or "was tried and" they are passive too. */
const doneTo: ReadonlySet<string> = new Set(
  "kill murder assassinate execute wound injure attack bomb arrest detain jail imprison capture abduct kidnap prosecute try convict acquit sentence elect appoint nominate dismiss sack oust remove overthrow sanction blacklist raise educate train".split(
    " ",
  ),
);

/** Whether a verb shares the auxiliary of the passive one right before it ("was shot and killed by two men"). */
const sharesPassive = ({ chunks }: State, home: Draft, group: VerbGroup, at: number): boolean => {
  const object = chunks[at + 1];
  return (
    home.passive &&
    chunks[at - 2] === home.verb &&
    (object?.kind !== "np" || isTimePhrase(object)) &&
    !group.words.some(({ pos }) => pos === "auxiliary" || pos === "modal") &&
    doneTo.has(group.lemma)
  );
};

/** Nouns for what anybody may do: "the process of electing a president". */
const impersonal: ReadonlySet<string> = new Set(
  "process task cost costs idea way means method question possibility prospect importance act art system practice procedure issue problem challenge risk danger consequence consequences difficulty".split(
    " ",
  ),
);

const isImpersonal = (chunks: readonly Chunk[], at: number): boolean => {
  const [noun, joint] = [chunks[at - 2], chunks[at - 1]];
  return (
    noun?.kind === "np" &&
    joint?.kind === "joint" &&
    joint.word.lower === "of" &&
    noun.possessor === undefined &&
    impersonal.has(noun.head.lower)
  );
};

/** Whose doing a gerund after a preposition is, where it is the object's and not the subject's. */
const controlledBy = ({ current, chunks }: State, at: number): readonly NounPhrase[] | undefined => {
  const [object, joint] = [chunks[at - 2], chunks[at - 1]];
  const direct =
    joint?.kind === "joint" &&
    /^(?:of|from|into)$/.test(joint.word.lower) &&
    current.verb !== undefined &&
    blaming.has(current.verb.lemma) &&
    !current.passive;
  return direct && object?.kind === "np" && current.objects.at(-1) === object ? [object] : undefined;
};

/** "After a gunman opened fire, killing three, Lee resigned": the opening clause goes on in what follows its comma. */
const closedBefore = ({ current, drafts, chunks }: State, at: number): Draft | undefined => {
  const before = drafts.at(-1);
  const joint = chunks[at - 1];
  return joint?.kind === "joint" &&
    joint.pos === "comma" &&
    current.verb === undefined &&
    current.subjects.length === 0 &&
    before?.kind === "adverbial" &&
    before.verb !== undefined &&
    before.parent === current
    ? before
    : undefined;
};

const nonfinite = (state: State, group: VerbGroup, at: number): void => {
  const before = state.chunks[at - 1];
  const host = before?.kind === "np" ? before : undefined;
  const nominalHost = host && host.head.pos !== "adjective" ? host : undefined;
  let subjects: readonly NounPhrase[] = state.current.subjects;
  let governor: Word | undefined = state.current.verb?.main;
  const controlled = group.form === "gerund" ? controlledBy(state, at) : undefined;
  if (controlled) subjects = controlled;
  else if (group.form === "infinitive" && host && isFor(state.chunks[at - 2])) {
    // "A plan for the courts to file suits": they file, whoever has the plan.
    subjects = state.coordinated.get(host) ?? [host];
    const planned = state.chunks[at - 3];
    if (planned?.kind === "np") governor = planned.head;
  } else if (group.form === "infinitive") {
    const controls =
      state.current.verb !== undefined &&
      objectControl.has(state.current.verb.lemma) &&
      !state.current.passive;
    const object = state.current.objects.at(-1);
    if (controls && object) subjects = state.coordinated.get(object) ?? [object];
    else if (host) governor = host.head;
  } else if (nominalHost && !afterComma(state, at)) subjects = [nominalHost];
  else if ((group.form === "past" || group.form === "participle") && state.last && afterComma(state, at)) {
    subjects = state.current.verb ? [state.open[0] ?? state.last] : state.current.subjects;
  }
  const joined =
    previousPos(state, at) === "conjunction" && state.current.verb && state.current.kind !== "main";
  const closed = closedBefore(state, at);
  if (closed) subjects = closed.subjects;
  const nobody = group.form === "gerund" && isImpersonal(state.chunks, at);
  if (nobody) subjects = [];
  state.current = state.push({
    kind: group.form === "infinitive" ? "infinitive" : "participial",
    parent: joined ? (state.current.parent ?? state.current) : state.current,
    subjects,
    // "Promised to cut taxes and to reopen talks": both are promised.
    governor: joined && state.current.kind === "infinitive" ? state.current.governor : governor,
    parenthetical: afterComma(state, at),
    impersonal: nobody,
  });
  state.current.verb = group;
  state.current.passive = group.passive || group.form === "past" || group.form === "participle";
};

const setVerb = (state: State, group: VerbGroup, at: number): void => {
  const next = state.chunks[at + 1];
  state.current.verb = group;
  state.current.passive =
    group.passive || (group.form === "past" && next?.kind === "joint" && next.word.lower === "by");
};

const finite = (state: State, group: VerbGroup, at: number): void => {
  // "Lee, while refusing to see her, claimed …", "Lee, while in Oslo, met …".
  const waiting = outwards(state.current, (draft) => draft.verb === undefined && draft.subjects.length > 0);
  if (waiting && previousPos(state, at) === "comma") state.current = waiting;
  if (!state.current.verb) return setVerb(state, group, at);
  const base = group.main.tags.has("Infinitive") && group.words.length === 1;
  if (previousPos(state, at) === "conjunction" || previousPos(state, at) === "comma") {
    const home =
      base && state.current.kind === "infinitive"
        ? state.current
        : (outwards(state.current, (draft) => draft.kind !== "infinitive" && draft.kind !== "participial") ??
          state.current);
    const passive = sharesPassive(state, home, group, at);
    if (!home.verb) state.current = home;
    else {
      state.current = state.push({
        kind: home.kind === "main" ? "coordinate" : home.kind,
        parent: home.parent,
        subjects: home.subjects,
        introducer: home.introducer,
        governor: home.governor,
      });
    }
    setVerb(state, group, at);
    if (passive) state.current.passive = true;
    return;
  }
  if (waiting) state.current = waiting;
  else if (
    state.current.verb.form === "past" &&
    state.current.kind !== "infinitive" &&
    state.current.objects.length === 0
  ) {
    // "The man arrested in London said": the first verb was a participle.
    const subjects = state.current.subjects;
    const kind = state.current.kind;
    state.current.kind = "participial";
    state.current.passive = true;
    state.current = state.push({
      kind,
      parent: state.current.parent,
      subjects,
      introducer: state.current.introducer,
    });
  } else {
    const phrase = state.current.objects.at(-1) ?? state.last;
    state.current = state.push({
      kind: "coordinate",
      parent: state.current.parent,
      subjects: phrase ? [phrase] : [],
    });
  }
  setVerb(state, group, at);
};

const nextCommaThenVerb = (state: State, at: number): boolean => {
  for (let end = at + 1; end < at + 14; end++) {
    if (jointAt(state.chunks, end) === "comma") {
      const verb = state.chunks[end + 1];
      return verb?.kind === "vg" && (verb.form === "finite" || verb.form === "past");
    }
  }
  return false;
};

/** Gives a verb group its clause: the open one, or a new one of the kind that its form and place ask for. */
export const readVerb = (state: State, group: VerbGroup, at: number): void => {
  const bare =
    group.form === "past" &&
    state.current.verb !== undefined &&
    !["conjunction", "comma"].includes(previousPos(state, at) ?? "");
  const waits = outwards(state.current, (draft) => draft.verb === undefined && draft.subjects.length > 0);
  const before = state.chunks[at - 1];
  const next = state.chunks[at + 1];
  // "The leadership, represented by the king".
  const agentive =
    group.form === "past" &&
    group.words.length === 1 &&
    previousPos(state, at) === "comma" &&
    state.chunks[at - 2]?.kind === "np" &&
    state.current.verb !== undefined &&
    next?.kind === "joint" &&
    next.word.lower === "by";
  const reduced =
    agentive ||
    (bare && !waits) ||
    (group.form === "past" &&
      previousPos(state, at) === "comma" &&
      state.current.verb === undefined &&
      before !== undefined &&
      state.current.subjects.length > 0 &&
      nextCommaThenVerb(state, at));
  const subordinate =
    group.form === "gerund" &&
    previousPos(state, at) === "subordinator" &&
    state.current.kind === "adverbial" &&
    state.current.verb === undefined;
  if (subordinate) {
    state.current.verb = group;
    state.current.passive = group.passive;
    state.current.subjects = state.current.parent?.subjects ?? [];
  } else if (group.form === "infinitive" || group.form === "gerund" || group.form === "participle" || reduced)
    nonfinite(state, group, at);
  else finite(state, group, at);
  state.open = [];
};
