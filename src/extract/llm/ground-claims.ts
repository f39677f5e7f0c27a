import type { Mention } from "../../model/mention.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import { clauseOfPair } from "../syntax/clause-of-pair.ts";
import type { ArticleView } from "../view.ts";
import type { LlmClaim } from "./answer.ts";

/** Why claims of a language model were dropped, with how often. */
export interface Dropped {
  /** The quotation does not stand in the text, character by character. */
  readonly quote: number;
  /** Subject or object do not stand in the quotation, or are nobody that the article names. */
  readonly argument: number;
}

/** The mention at a piece of text inside a stretch: the one with these words, else one that overlaps. */
const mentionIn = (view: ArticleView, words: string, start: number, end: number): Mention | undefined => {
  const at = view.text.indexOf(words, start);
  if (at < 0 || at + words.length > end) return undefined;
  const last = at + words.length;
  const near = view.mentions.filter((mention) => mention.start < last && mention.end > at);
  return (
    near.find((mention) => mention.start === at && mention.end === last) ??
    near.find((mention) => mention.kind === "name") ??
    near[0]
  );
};

/**
 * Ties the claims of a language model to the text: the quotation has to stand in it verbatim, and both arguments
 * have to be mentions inside the quotation and in one sentence. What does not is dropped and counted.
 */
export const groundClaims = (
  view: ArticleView,
  claims: readonly LlmClaim[],
  method: string,
): { readonly drafts: readonly ClaimDraft[]; readonly dropped: Dropped } => {
  const drafts: ClaimDraft[] = [];
  let [quote, argument] = [0, 0];
  for (const claim of claims) {
    const start = view.text.indexOf(claim.quote);
    if (start < 0) {
      quote++;
      continue;
    }
    const end = start + claim.quote.length;
    const subject = mentionIn(view, claim.subject, start, end);
    const object = mentionIn(view, claim.object, start, end);
    if (!subject || !object || subject.id === object.id || subject.sentence !== object.sentence) {
      argument++;
      continue;
    }
    const syntax = view.sentences[subject.sentence]?.syntax;
    const clause = syntax && clauseOfPair(syntax, subject, object);
    drafts.push({
      type: claim.type,
      sentence: subject.sentence,
      ...(clause !== undefined && { clause }),
      subject,
      object,
      ...(claim.value !== "" && { value: claim.value }),
      trigger: { start, end },
      confidence: 0.7,
      method,
      modality: claim.modality,
    });
  }
  return { drafts, dropped: { quote, argument } };
};
