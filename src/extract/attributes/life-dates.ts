import type { AttributeType } from "../../model/relation-types.ts";
import type { Interval } from "../../model/claim.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import { createArgumentFinder } from "../relations/arguments.ts";
import type { Registry } from "../registry.ts";
import { dayOf } from "../time/calendar.ts";
import { timeExpressions } from "../time/expressions.ts";
import type { Times } from "../time/sentence-times.ts";
import type { ArticleView, SentenceView } from "../view.ts";

const verbs: Readonly<
  Record<string, { readonly type: AttributeType; readonly of: "PERSON" | "ORG"; readonly passive: boolean }>
> = {
  bear: { type: "BORN_ON", of: "PERSON", passive: true },
  die: { type: "DIED_ON", of: "PERSON", passive: false },
  found: { type: "FOUNDED_ON", of: "ORG", passive: true },
  establish: { type: "FOUNDED_ON", of: "ORG", passive: true },
  create: { type: "FOUNDED_ON", of: "ORG", passive: true },
};

/** A date as a value: "1970", "1970-05" or "1970-05-03". */
const valueOf = (time: Interval): string =>
  time.precision === "day"
    ? time.from
    : time.precision === "month"
      ? time.from.slice(0, 7)
      : time.from.slice(0, 4);

const fromVerbs = (
  view: ArticleView,
  registry: Registry,
  times: Times,
  sentence: SentenceView,
): readonly ClaimDraft[] => {
  const { syntax } = sentence;
  const finder = createArgumentFinder(view, registry, syntax);
  return syntax.clauses.flatMap((clause): readonly ClaimDraft[] => {
    const entry = clause.verb && verbs[clause.verb.lemma];
    if (!entry || clause.passive !== entry.passive) return [];
    const time = times.ofClause(sentence.sentence.index, clause, "asserted");
    const span = time?.span;
    if (!time || !span || !["day", "month", "year"].includes(time.precision)) return [];
    return finder
      .subjects(clause)
      .filter((mention) => finder.isKind(mention, [entry.of]))
      .map((subject) => ({
        type: entry.type,
        sentence: sentence.sentence.index,
        clause: clause.index,
        subject,
        value: valueOf(time),
        time,
        trigger: span,
        confidence: 0.9,
        method: "rule:life-date@1",
      }));
  });
};

const bracket =
  /^\s?\((?<born>(?:born|b\.)\s)?(?<first>[^()–—-]{4,24})(?:\s?[-–—]\s?(?<second>[^()–—-]{4,24}))?\)/;

/** Years below which two dates in a bracket are no life. */
const shortestLife = 17;

/** The one date that a piece of a bracket is, a bare year included. */
const dateIn = (view: ArticleView, start: number, text: string): Interval | undefined => {
  const year = /^\s*(?:c\.\s|died\s|d\.\s)?((?:1\d|20)\d\d)\s*$/.exec(text)?.[1];
  if (year !== undefined) {
    const at = start + text.indexOf(year);
    return {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      precision: "year",
      span: { start: at, end: at + 4 },
    };
  }
  const [time] = timeExpressions(view.text, { start, end: start + text.length }, dayOf(view.publishedAt));
  return time?.interval;
};

/** "Ann Lee (1 May 1900 – 3 June 1980)", "Ann Lee (born 1970)". */
const fromBrackets = (view: ArticleView, sentence: SentenceView): readonly ClaimDraft[] =>
  sentence.mentions.flatMap((mention): readonly ClaimDraft[] => {
    if (mention.kind !== "name" || view.typeOf(mention) !== "PERSON") return [];
    const match = bracket.exec(view.text.slice(mention.end, mention.end + 64));
    const { born, first = "", second } = match?.groups ?? {};
    if (!match || (born === undefined && second === undefined)) return [];
    const open = mention.end + match[0].indexOf("(") + 1 + (born?.length ?? 0);
    const claim = (type: AttributeType, time: Interval | undefined): readonly ClaimDraft[] =>
      time?.span
        ? [
            {
              type,
              sentence: sentence.sentence.index,
              subject: mention,
              value: valueOf(time),
              time,
              trigger: time.span,
              confidence: 0.9,
              method: "rule:life-date@1",
            },
          ]
        : [];
    const then =
      second === undefined ? undefined : dateIn(view, mention.end + match[0].lastIndexOf(second), second);
    const from = dateIn(view, open, first);
    // "President Barrios (1990-1997)" is a term of office.
    if (from && then && Number(then.from.slice(0, 4)) - Number(from.from.slice(0, 4)) < shortestLife)
      return [];
    return [...claim("BORN_ON", from), ...claim("DIED_ON", then)];
  });

/** Dates of birth, death and foundation. */
export const lifeDates = (
  view: ArticleView,
  registry: Registry,
  times: Times,
  sentence: SentenceView,
): readonly ClaimDraft[] => [...fromVerbs(view, registry, times, sentence), ...fromBrackets(view, sentence)];
