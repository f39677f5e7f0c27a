import type { Argument, Attribution, Claim, Quotation } from "../../model/claim.ts";
import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import type { Row } from "../graph-store.ts";
import { properties } from "../rows.ts";
import { childRow } from "../steps.ts";

const slice = (article: Article, span: Span | undefined): string | undefined =>
  span && article.text.slice(span.start, span.end);

const argument = (name: "subject" | "object", article: Article, value: Argument | undefined): Row =>
  value
    ? {
        [`${name}Chain`]: value.chain,
        [`${name}Mention`]: value.mention,
        [`${name}Text`]: article.text.slice(value.span.start, value.span.end),
        [`${name}Start`]: value.span.start,
        [`${name}End`]: value.span.end,
      }
    : {};

/** Who says it, with the words that tell: the same columns on claims and quotations. */
const attributionColumns = (article: Article, attribution: Attribution) => ({
  attribution: attribution.kind,
  speakerChain: attribution.speaker,
  speakerText: attribution.source,
  cue: slice(article, attribution.cue),
  cueStart: attribution.cue?.start,
  cueEnd: attribution.cue?.end,
});

/** A claim with all that entity ends can be computed from again. */
export const claimRow = (article: Article, sentence: string, claim: Claim): Row => {
  const { time } = claim;
  const spans = [claim.subject.span, claim.object?.span, claim.trigger].filter((span) => span !== undefined);
  const own = properties({
    id: claim.id,
    articleId: article.id,
    type: claim.type,
    value: claim.value,
    polarity: claim.polarity,
    modality: claim.modality,
    confidence: claim.confidence,
    method: claim.method,
    trigger: slice(article, claim.trigger),
    triggerStart: claim.trigger?.start,
    triggerEnd: claim.trigger?.end,
    ...attributionColumns(article, claim.attribution),
    validFrom: time?.from,
    validTo: time?.to,
    timePrecision: time?.precision,
    timeText: slice(article, time?.span),
    timeStart: time?.span?.start,
    timeEnd: time?.span?.end,
    observedAt: article.publishedAt,
    ...argument("subject", article, claim.subject),
    ...argument("object", article, claim.object),
  });
  return childRow(claim.id, sentence, own, {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  });
};

export const quotationRow = (article: Article, sentence: string, quotation: Quotation): Row => {
  return childRow(
    quotation.id,
    sentence,
    properties({
      id: quotation.id,
      articleId: article.id,
      start: quotation.span.start,
      end: quotation.span.end,
      text: slice(article, quotation.span),
      direct: quotation.direct,
      ...attributionColumns(article, quotation.attribution),
    }),
  );
};
