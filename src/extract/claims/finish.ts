import type { Argument, Attribution, Claim } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { hashOf } from "../../util/hash.ts";
import type { Attributions } from "../quotations/attribution.ts";
import type { Times } from "../time/sentence-times.ts";
import type { ArticleView } from "../view.ts";
import type { ClaimDraft } from "./draft.ts";
import { isAsked } from "./asked.ts";
import { firmnessOf, weaker } from "./modality.ts";

const spanKey = (span: Span | undefined): string => (span ? `${span.start}-${span.end}` : "");

/** The id of a claim: the same words in the same article give the same id. */
export const claimId = (articleId: string, draft: ClaimDraft): string =>
  hashOf(
    articleId,
    draft.type,
    spanKey(draft.subject),
    spanKey(draft.object),
    spanKey(draft.trigger),
    draft.value ?? "",
  );

/** What finishing needs to know of the article. */
export interface FinishContext {
  readonly view: ArticleView;
  readonly attributions: Attributions;
  readonly times: Times;
  readonly chainIdOf: (mention: Mention) => string | undefined;
}

/** Lasting facts, whose date is not the date of the verb around them. */
const timeless: ReadonlySet<string> = new Set(["rule:title@1", "rule:apposition@1", "rule:attribute@1"]);

/** "Another resident said he had been there": "he" is the resident, whomever coreference thinks of. */
const isUnnamedSpeaker = (mention: Mention, { kind, source = "" }: Attribution): boolean =>
  kind === "unnamed" &&
  mention.kind === "pronoun" &&
  /^(?:he|she|him|her|his|himself|herself|i|me|my)$/i.test(mention.text) &&
  /^(?:an?|another|one)\s/i.test(source);

/** Turns drafts into claims: modality, polarity and time from their clause, attribution from their place. */
export const finishClaims = (context: FinishContext, drafts: readonly ClaimDraft[]): readonly Claim[] => {
  const { view, attributions, times, chainIdOf } = context;
  const argument = (mention: Mention): Argument | undefined => {
    const chain = view.isSure(mention) ? chainIdOf(mention) : undefined;
    return chain === undefined
      ? undefined
      : { chain, mention: mention.id, span: { start: mention.start, end: mention.end } };
  };
  const claims = new Map<string, Claim>();
  for (const draft of drafts) {
    const subject = argument(draft.subject);
    const object = draft.object && argument(draft.object);
    if (!subject || (draft.object && !object) || (object && object.chain === subject.chain)) continue;
    const syntax = view.sentences[draft.sentence]?.syntax;
    const clause = draft.clause === undefined ? undefined : syntax?.clauses[draft.clause];
    const firm =
      clause && syntax ? firmnessOf(syntax, clause) : { modality: "asserted" as const, negative: false };
    const negative = firm.negative !== (draft.negative ?? false);
    const asked = clause !== undefined && isAsked(view.text, clause) ? "possible" : "asserted";
    const modality = weaker(weaker(firm.modality, asked), draft.modality ?? "asserted");
    const time =
      draft.time ??
      (clause && !timeless.has(draft.method) ? times.ofClause(draft.sentence, clause, modality) : undefined);
    const around = clause ?? (draft.within === undefined ? undefined : syntax?.clauses[draft.within]);
    const attribution =
      draft.attribution ??
      attributions.of(draft.sentence, around, draft.trigger ?? draft.subject, clause === undefined);
    if ([draft.subject, draft.object].some((mention) => mention && isUnnamedSpeaker(mention, attribution)))
      continue;
    const id = claimId(view.articleId, draft);
    const known = claims.get(id);
    if (known && known.confidence >= draft.confidence) continue;
    claims.set(id, {
      id,
      articleId: view.articleId,
      sentence: draft.sentence,
      type: draft.type,
      subject,
      ...(object && { object }),
      ...(draft.value !== undefined && { value: draft.value }),
      ...(draft.trigger && { trigger: draft.trigger }),
      polarity: negative ? "negative" : "positive",
      modality,
      attribution,
      confidence: draft.confidence,
      ...(time && { time }),
      method: draft.method,
    });
  }
  return [...claims.values()].toSorted(
    (a, b) =>
      a.sentence - b.sentence || a.subject.span.start - b.subject.span.start || (a.id < b.id ? -1 : 1),
  );
};
