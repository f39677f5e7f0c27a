import type { Encoding } from "../../model/annotation.ts";
import { attributeTypeSchema, relationTypeSchema } from "../../model/relation-types.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import type { Registry } from "../registry.ts";
import { clauseOfPair } from "../syntax/clause-of-pair.ts";
import { timeExpressions } from "../time/expressions.ts";
import { dayOf } from "../time/calendar.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import { createCandidateFinder, type Candidate } from "./candidates.ts";
import type { PairModel } from "./pair-model.ts";
import { isVetoed } from "./veto.ts";

interface Pair {
  readonly sentence: SentenceView;
  readonly subject: Candidate;
  readonly object: Candidate;
}

const dateValue = (
  view: ArticleView,
  candidate: Candidate,
): Pick<ClaimDraft, "value" | "time"> | undefined => {
  const { span } = candidate.argument;
  const wide = { start: Math.max(0, span.start - 3), end: span.end };
  const year = /^\d{4}$/.exec(view.text.slice(span.start, span.end))?.[0];
  if (year !== undefined)
    return { value: year, time: { from: `${year}-01-01`, to: `${year}-12-31`, precision: "year", span } };
  const [time] = timeExpressions(view.text, wide, dayOf(view.publishedAt));
  return (
    time && {
      value: time.interval.precision === "day" ? time.interval.from : time.interval.from.slice(0, 7),
      time: { ...time.interval, span },
    }
  );
};

const side = (allowed: readonly string[], candidate: Candidate): boolean =>
  candidate.types.some((type) => allowed.includes(type));

/**
 * Least probabilities of a claim. Training's thresholds suit passages where the relation was looked for; in news most
 * pairs of names have none. These are where four in five of a sample of 305 claims of the world's press, read one by
 * one, were right, or where nearly none is left: seats and leaders are better left to the rules.
 */
const floor = 0.85;
const floors: Readonly<Record<string, number>> = {
  LEADS: 0.95,
  HEADQUARTERED_IN: 0.97,
  OPERATES_IN: 0.75,
  EMPLOYED_BY: 0.85,
  MEMBER_OF: 0.77,
  LOCATED_IN: 0.75,
  RESIDES_IN: 0.85,
  CITIZEN_OF: 0.84,
  BORN_IN: 0.7,
  DIED_ON: 0.93,
  SPOUSE_OF: 0.85,
  PARENT_OF: 0.9,
  EDUCATED_AT: 0.85,
  FOUNDED: 0.75,
  KILLED: 0.8,
  FOUNDED_ON: 0.95,
};

/** A relation that cannot hold without another: a seat in a place is a presence there. */
const stronger: Readonly<Record<string, string>> = { OPERATES_IN: "HEADQUARTERED_IN" };

/** Precision at which training chose each label's threshold. */
const atThreshold = 0.72;

/** A probability as the precision to be expected: that of the threshold at the threshold, rising to 1. */
const calibrated = (probability: number, threshold: number): number => {
  const above = (probability - threshold) / Math.max(1 - threshold, 0.001);
  return Math.round((atThreshold + (1 - atThreshold) * Math.min(1, Math.max(0, above))) * 1000) / 1000;
};

/** Claims of the trained classifier over all pairs of arguments of each sentence. */
export const modelClaims = async (
  view: ArticleView,
  registry: Registry,
  encoding: Encoding,
  model: PairModel,
): Promise<readonly ClaimDraft[]> => {
  const { config } = model;
  const candidatesOf = createCandidateFinder(view, registry, encoding, config);
  const fits = (label: string, subject: Candidate, object: Candidate): boolean => {
    const signature = config.signatures[label];
    return signature !== undefined && side(signature.subject, subject) && side(signature.object, object);
  };
  const least = (label: string): number => floors[label] ?? Math.max(config.thresholds[label] ?? 0.9, floor);
  const strongerColumns = config.labels.map((label) => config.labels.indexOf(stronger[label] ?? ""));
  const pairs: Pair[] = [];
  for (const sentence of view.sentences) {
    const candidates = candidatesOf(sentence);
    for (const subject of candidates) {
      for (const object of candidates) {
        if (subject === object || !subject.mention || subject.mention === object.mention) continue;
        if (config.labels.some((label) => fits(label, subject, object)))
          pairs.push({ sentence, subject, object });
      }
    }
  }
  const rows = await model.score(
    encoding,
    pairs.map(({ subject, object }) => [subject.argument, object.argument] as const),
  );
  const drafts: ClaimDraft[] = [];
  for (const [index, { sentence, subject, object }] of pairs.entries()) {
    const row = rows[index];
    if (!row || !subject.mention) continue;
    for (const [column, label] of config.labels.entries()) {
      const probability = Math.max(row[column] ?? 0, row[strongerColumns[column] ?? -1] ?? 0);
      if (
        probability < least(label) ||
        !fits(label, subject, object) ||
        isVetoed(view, registry, sentence, label, subject, object)
      )
        continue;
      // Read once, in order of the text: the other direction says the same.
      if (config.symmetric.includes(label) && subject.argument.span.start > object.argument.span.start)
        continue;
      const type = relationTypeSchema.or(attributeTypeSchema).safeParse(label);
      if (!type.success) continue;
      const clause = clauseOfPair(sentence.syntax, subject.argument.span, object.argument.span);
      const dated = object.mention ? undefined : dateValue(view, object);
      if (!object.mention && !dated) continue;
      drafts.push({
        type: type.data,
        sentence: sentence.sentence.index,
        ...(clause !== undefined && { clause }),
        subject: subject.mention,
        subjectSpan: subject.argument.span,
        objectSpan: object.argument.span,
        ...(object.mention && { object: object.mention }),
        ...(dated && { ...dated, trigger: object.argument.span }),
        ...(label === "PARTICIPANT" && { value: "participant" }),
        confidence: calibrated(probability, least(label)),
        method: `model:relations@${config.version}`,
      });
    }
  }
  return drafts;
};
