import { hashOf } from "../../util/hash.ts";
import type { Attribution, Quotation } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { needsThat } from "../lexicon/reporting.ts";
import type { Clause } from "../syntax/clause.ts";
import type { ArticleView, SentenceView } from "../view.ts";
import { quoteSpans, type QuoteSpan } from "./quote-spans.ts";
import { isAside, reportAbove, reportsOf, type Report } from "./report.ts";
import { withVoices } from "./voices.ts";

/** Who says what, for the whole article. */
export interface Attributions {
  readonly quotations: readonly Quotation[];
  /**
   * Who says what stands at `span`, which `clause` of its sentence makes (absent for noun phrases). What only stands
   * in that clause (`inside`) is said by whoever says the whole clause: not in "said this after the meeting".
   */
  of(sentence: number, clause: Clause | undefined, span: Span, inside?: boolean): Attribution;
}

const narrator: Attribution = { kind: "narrator" };

const sentenceAt = (view: ArticleView, offset: number): number => {
  let low = 0;
  let high = view.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((view.sentences[middle]?.sentence.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const isStatement = (text: string): boolean => (text.match(/\s+/g)?.length ?? 0) >= 3;

const gap = (quote: QuoteSpan, report: Report): number =>
  report.start >= quote.close ? report.start - quote.close : quote.open - report.end;

/** The report beside a quotation in its own sentence(s), nearest first; those inside quotations do not count. */
const besides = (
  view: ArticleView,
  reports: readonly (readonly Report[])[],
  quotes: readonly QuoteSpan[],
  quote: QuoteSpan,
): Report | undefined => {
  const first = sentenceAt(view, quote.start);
  const last = sentenceAt(view, Math.max(quote.start, quote.end - 1));
  const inside = (report: Report): boolean =>
    quotes.some((other) => report.start >= other.start && report.start < other.end);
  const newline = (report: Report): boolean => {
    const [from, to] = report.start >= quote.close ? [quote.close, report.start] : [report.end, quote.open];
    return to > from && view.text.slice(from, to).includes("\n");
  };
  return [first, last, last + 1]
    .flatMap((index) => reports[index] ?? [])
    .filter((report) => !inside(report) && !newline(report))
    .filter(
      (report, _index, all) =>
        sentenceAt(view, report.start) <= last || (all.length === 1 && report.start - quote.close < 3),
    )
    .toSorted((a, b) => gap(quote, a) - gap(quote, b))[0];
};

/** Whether a quotation is a sentence or more by itself, and not words within another one. */
const standsAlone = (view: ArticleView, quote: QuoteSpan): boolean =>
  /(?:^|[\n.!?:…"”])\s*$/.test(view.text.slice(Math.max(0, quote.open - 3), quote.open)) &&
  /[.!?…]$/.test(view.text.slice(quote.start, quote.end).trimEnd());

/** "Decent Work in Trade": a work's name in quotation marks, which nobody says. */
const isTitle = (text: string): boolean => {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.75;
};

interface Spoken {
  readonly quote: QuoteSpan;
  readonly attribution: Attribution;
}

/** The voice of whoever says "I" in a quotation whose "he said" alone is unsure. */
const selfOf = (view: ArticleView, quote: QuoteSpan, attribution: Attribution): Attribution | undefined => {
  const self = view.mentions.find(
    (mention) =>
      mention.start >= quote.start &&
      mention.end <= quote.end &&
      mention.kind === "pronoun" &&
      /^(?:i|me|my)$/i.test(mention.text) &&
      view.isSure(mention, "speaker"),
  );
  const speaker = self && view.chainOf(self)?.id;
  return speaker === undefined ? undefined : { ...attribution, kind: "named", speaker };
};

/**
 * Who speaks each quotation: the report beside it; else, where nothing stands between, the voice of the quotation
 * before or after it; else, where it stands alone, whoever the sentence before it speaks for; else nobody known.
 */
const voicesOf = (
  view: ArticleView,
  reports: readonly (readonly Report[])[],
  quotes: readonly QuoteSpan[],
): readonly Spoken[] => {
  const touches = (left: QuoteSpan | undefined, right: QuoteSpan | undefined): boolean =>
    left !== undefined && right !== undefined && /^\s*$/.test(view.text.slice(left.close, right.open));
  const voices = quotes.map((quote) => {
    const attribution = besides(view, reports, quotes, quote)?.attribution;
    return attribution && attribution.kind === "unnamed" && /^(?:he|she)$/i.test(attribution.source ?? "")
      ? (selfOf(view, quote, attribution) ?? attribution)
      : attribution;
  });
  for (const [at, quote] of quotes.entries()) {
    if (voices[at]) continue;
    if (touches(quotes[at - 1], quote)) voices[at] = voices[at - 1];
    else if (standsAlone(view, quote)) {
      const ahead = quotes.findIndex((_, index) => index > at && voices[index] !== undefined);
      const joined =
        ahead > 0 && quotes.slice(at, ahead).every((one, index) => touches(one, quotes[at + index + 1]));
      voices[at] = joined ? voices[ahead] : reports[sentenceAt(view, quote.start) - 1]?.at(-1)?.attribution;
    }
  }
  return quotes.flatMap((quote, at): readonly Spoken[] => {
    const attribution = voices[at];
    if (attribution) return [{ quote, attribution }];
    return isTitle(view.text.slice(quote.start, quote.end))
      ? []
      : [{ quote, attribution: { kind: "unnamed" } }];
  });
};

/** Works out who says each part of an article: quotation marks first, then reporting clauses, then "according to". */
export const attributionsOf = (view: ArticleView): Attributions => {
  const quotes = quoteSpans(view.text).filter((quote) =>
    isStatement(view.text.slice(quote.start, quote.end)),
  );
  const reports = withVoices(
    view,
    view.sentences.map((sentence) => reportsOf(view, sentence)),
    quotes,
  );
  const spoken = voicesOf(view, reports, quotes);
  const quotations: Quotation[] = spoken.map(({ quote, attribution }) => ({
    id: hashOf(view.articleId, "quotation", `${quote.start}-${quote.end}`),
    articleId: view.articleId,
    span: { start: quote.start, end: quote.end },
    sentence: sentenceAt(view, quote.start),
    direct: true,
    attribution,
  }));
  for (const [index, sentence] of view.sentences.entries()) {
    for (const clause of sentence.syntax.clauses) {
      if (
        clause.kind !== "complement" ||
        clause.parent === undefined ||
        (clause.introducer === undefined && !clause.verb)
      )
        continue;
      const parent = clause.parent;
      const lemma = sentence.syntax.clauses[parent]?.verb?.lemma ?? "";
      if (clause.introducer === undefined && needsThat.has(lemma)) continue;
      const report = reports[index]?.find((candidate) => candidate.clause === parent);
      const quoted = quotes.some(
        (quote) =>
          (clause.start < quote.end && clause.end > quote.start) ||
          (quote.open >= clause.start && quote.open - clause.start < 8),
      );
      if (!report || quoted || clause.start <= report.start || clause.end <= clause.start) continue;
      quotations.push({
        id: hashOf(view.articleId, "quotation", `${clause.start}-${sentence.sentence.end}`),
        articleId: view.articleId,
        span: { start: clause.start, end: sentence.sentence.end },
        sentence: index,
        direct: false,
        attribution: report.attribution,
      });
    }
  }
  // "The road is closed, police said": what stands before the report is what they said.
  for (const [index, own] of reports.entries()) {
    const sentence = view.sentences[index]?.sentence;
    const report = own.find(({ parenthetical, clause }) => parenthetical && clause !== undefined);
    if (!sentence || !report) continue;
    const end =
      view.text.slice(sentence.start, report.start).replace(/[\s,–—-]+$/, "").length + sentence.start;
    const taken = [...quotations.map(({ span }) => span), ...quotes].some(
      (span) => span.start < sentence.end && span.end > sentence.start,
    );
    if (taken || !isStatement(view.text.slice(sentence.start, end)) || view.text[end] !== ",") continue;
    quotations.push({
      id: hashOf(view.articleId, "quotation", `${sentence.start}-${end}`),
      articleId: view.articleId,
      span: { start: sentence.start, end },
      sentence: index,
      direct: false,
      attribution: report.attribution,
    });
  }
  const inSentence = (
    sentence: SentenceView,
    clause: Clause | undefined,
    span: Span,
    inside: boolean,
  ): Attribution | undefined => {
    const own = reports[sentence.sentence.index] ?? [];
    if (clause) {
      const above = reportAbove(sentence.syntax, clause, own, inside);
      if (above) return above.attribution;
    }
    const around = own.find(
      (report) =>
        report.parenthetical &&
        report.clause !== clause?.index &&
        !(clause && isAside(clause, report)) &&
        !(span.start >= report.start && span.end <= report.end),
    );
    return clause ? around?.attribution : undefined;
  };
  return {
    quotations: quotations.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    of: (index, clause, span, inside = false) => {
      const direct = spoken.find(({ quote }) => span.start >= quote.start && span.end <= quote.end);
      if (direct) return direct.attribution;
      const sentence = view.sentences[index];
      return (sentence && inSentence(sentence, clause, span, inside)) ?? narrator;
    },
  };
};
