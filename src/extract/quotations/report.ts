import type { Attribution } from "../../model/claim.ts";
import { parentheticalVerbs, reportingVerbs } from "../lexicon/reporting.ts";
import { nounBefore } from "../claims/modality.ts";
import { allegingNouns, reportNouns } from "../lexicon/hedges.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import { speakerOf } from "./speaker.ts";

/** A clause or phrase that says who says the rest. */
export interface Report {
  readonly attribution: Attribution;
  /** The chain that an unsure "he said" may mean. */
  readonly guess?: string;
  /** Index of the reporting clause; absent for "according to". */
  readonly clause?: number;
  /** Index of the one clause under it that is reported, where a noun reports it: "reports that …". */
  readonly only?: number;
  /** Whether it stands after or around what is said, and so covers the sentence. */
  readonly parenthetical: boolean;
  /** The verb stands before its speaker ("…, said Ann Lee"). */
  readonly inverted?: boolean;
  readonly start: number;
  readonly end: number;
}

const fromClause = (view: ArticleView, sentence: SentenceView, clause: Clause): Report | undefined => {
  const { syntax } = sentence;
  const verb = clause.verb;
  if (!verb || !reportingVerbs.has(verb.lemma) || verb.form === "infinitive") return undefined;
  // "Should tell the government that …" tells nothing yet; "…, he will say" is a speech given out before.
  if (verb.modal !== undefined && verb.modal !== "will") return undefined;
  // "Lee was quoted as saying by Reuters": it is Lee who says it.
  const quoted = verb.lemma === "quote" || verb.lemma === "cite";
  const agent =
    clause.passive && !quoted
      ? clause.attachments.find((entry) => entry.preposition.lower === "by")?.phrase
      : clause.subjects[0];
  const speaker = agent && speakerOf(view, syntax, agent);
  if (!speaker) return undefined;
  const start = Math.min(agent.start, verb.start);
  const complement = syntax.clauses.some(
    (other) => other.parent === clause.index && other.kind === "complement",
  );
  const parenthetical =
    !complement &&
    parentheticalVerbs.has(verb.lemma) &&
    !verb.negated &&
    (clause.objects.length === 0 || verb.lemma === "tell" || clause.objects[0] === agent);
  return {
    ...speaker,
    attribution: { ...speaker.attribution, cue: { start: verb.main.start, end: verb.main.end } },
    clause: clause.index,
    parenthetical,
    start,
    end: clause.end,
  };
};

/** "… , said X": the verb stands before its speaker, who parses as its object. */
const inverted = (view: ArticleView, sentence: SentenceView, clause: Clause): Report | undefined => {
  const { syntax } = sentence;
  const verb = clause.verb;
  if (!verb || !parentheticalVerbs.has(verb.lemma) || verb.words.length > 1) return undefined;
  // "Lee, a director, told Reuters": who is told does not speak.
  if (verb.lemma === "tell") return undefined;
  const agent = clause.objects[0];
  const at = syntax.chunks.indexOf(verb);
  const before = syntax.chunks[at - 1];
  const opened =
    before === undefined || (before.kind === "joint" && ["comma", "quote", "dash"].includes(before.pos));
  if (!agent || !opened || syntax.chunks[at + 1] !== agent) return undefined;
  const speaker = speakerOf(view, syntax, agent);
  if (!speaker) return undefined;
  return {
    ...speaker,
    attribution: { ...speaker.attribution, cue: { start: verb.main.start, end: verb.main.end } },
    clause: clause.index,
    parenthetical: true,
    inverted: true,
    start: verb.start,
    end: clause.end,
  };
};

/** "According to X". */
const accordingTo = (view: ArticleView, sentence: SentenceView): readonly Report[] => {
  const { syntax } = sentence;
  const reports: Report[] = [];
  for (const [at, chunk] of syntax.chunks.entries()) {
    const span = chunk.kind === "joint" ? chunk.word : chunk;
    const words = chunk.kind === "joint" ? [chunk.word] : chunk.words;
    if (words[0]?.lower !== "according") continue;
    const phrase = syntax.chunks
      .slice(at, at + 4)
      .find((other) => other.kind === "np" && !other.words.includes(words[0] ?? other.head));
    const speaker = phrase?.kind === "np" ? speakerOf(view, syntax, phrase) : undefined;
    if (!speaker || phrase?.kind !== "np") continue;
    reports.push({
      ...speaker,
      attribution: { ...speaker.attribution, cue: { start: span.start, end: phrase.start } },
      parenthetical: true,
      start: span.start,
      end: phrase.end,
    });
  }
  return reports;
};

/** "There were reports that …", "amid claims that …": nobody in particular says it. */
const nounReports = (
  view: ArticleView,
  { syntax }: SentenceView,
  own: readonly Report[],
): readonly Report[] =>
  syntax.clauses.flatMap((clause): readonly Report[] => {
    const { parent, introducer, verb } = clause;
    if (introducer !== "that" || parent === undefined || !verb) return [];
    const phrase = nounBefore(syntax, clause);
    const lower = phrase?.head.lower ?? "";
    // Whose claims they are, and who denies them, says more.
    if (!phrase || phrase.possessor || !(allegingNouns.has(lower) || reportNouns.has(lower))) return [];
    const above = syntax.clauses[parent];
    const verbal = above?.verb ? parent : (above?.parent ?? parent);
    if (own.some((report) => report.clause === verbal)) return [];
    const source = view.text.slice(phrase.start, phrase.end);
    return [
      {
        attribution: { kind: "unnamed", source, cue: { start: phrase.head.start, end: phrase.head.end } },
        clause: parent,
        only: clause.index,
        parenthetical: false,
        start: phrase.start,
        end: phrase.end,
      },
    ];
  });

/** Verbs whose participle draws a conclusion from the clause before it, which nobody need have said. */
const concluding: ReadonlySet<string> = new Set(
  "indicate suggest show reveal highlight underline underscore point reflect".split(" "),
);

const isConclusion = (syntax: Syntax, { verb }: Clause): boolean => {
  const before = verb && syntax.chunks[syntax.chunks.indexOf(verb) - 1];
  return (
    verb !== undefined && concluding.has(verb.lemma) && before?.kind === "joint" && before.pos === "comma"
  );
};

const cueOf = ({ attribution, start }: Report): number => attribution.cue?.start ?? start;

/** All reports of a sentence, in order. */
export const reportsOf = (view: ArticleView, sentence: SentenceView): readonly Report[] => {
  const reports = sentence.syntax.clauses.flatMap(
    (clause) => inverted(view, sentence, clause) ?? fromClause(view, sentence, clause) ?? [],
  );
  const all = [...reports, ...accordingTo(view, sentence)].toSorted((a, b) => a.start - b.start);
  // "It fell, said Ann Lee, adding that …", "Lee said the firm grew, noting …": who adds is who said.
  const voiced = all.flatMap((report): readonly Report[] => {
    const clause = report.clause === undefined ? undefined : sentence.syntax.clauses[report.clause];
    const before = all.filter((other) => cueOf(other) < cueOf(report));
    const speaker = before.findLast((other) => other.inverted) ?? before[0];
    if (clause?.kind !== "participial") return [report];
    if (!speaker) return isConclusion(sentence.syntax, clause) ? [] : [report];
    return [
      {
        ...report,
        attribution: {
          ...speaker.attribution,
          ...(report.attribution.cue && { cue: report.attribution.cue }),
        },
      },
    ];
  });
  return [...voiced, ...nounReports(view, sentence, voiced)].toSorted((a, b) => a.start - b.start);
};

/** The clause that reports `clause`, by its parents outwards; `whole` leaves out what is not said word for word. */
export const reportAbove = (
  syntax: Syntax,
  clause: Clause,
  reports: readonly Report[],
  whole = false,
): Report | undefined => {
  let child = clause;
  let at = clause.parent === undefined ? undefined : syntax.clauses[clause.parent];
  for (let depth = 0; at && depth < 10; depth++) {
    const [index, below] = [at.index, child.index];
    const report = reports.find(
      ({ clause: own, only }) => own === index && (only === undefined || only === below),
    );
    const said = !whole || report?.only !== undefined || child.kind === "complement";
    if (report) return isAside(child, report) || !said ? undefined : report;
    child = at;
    at = at.parent === undefined ? undefined : syntax.clauses[at.parent];
  }
  return undefined;
};

/** "Said Lee, who was born in Oslo": what tells of the speaker is the narrator's. */
export const isAside = (clause: Clause, report: Report): boolean =>
  clause.kind === "relative" && clause.parent === report.clause && report.only === undefined;
