import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { ClaimDraft } from "./claims/draft.ts";
import { firmnessOf } from "./claims/modality.ts";
import type { Reading } from "./read-article.ts";
import type { SentenceView } from "./view.ts";

/** A relation that a text states, as spans. */
export interface FoundRelation {
  readonly type: string;
  readonly subject: Span;
  readonly object: Span;
}

const groups = [
  "he him his himself",
  "she her hers herself",
  "i me my myself",
  "it its itself",
  "they them their theirs",
  "we us our",
];
const groupOf = new Map(groups.flatMap((group) => group.split(" ").map((word) => [word, group] as const)));

/** Spans in the sentence that refer to the same as a mention: its chain's, or the same pronoun where nothing resolves it. */
const alike = ({ view }: Reading, sentence: SentenceView, mention: Mention, span: Span): readonly Span[] => {
  const chain = view.chainOf(mention);
  if (chain) {
    const others = sentence.mentions.filter(
      (other) => other.kind !== "nominal" && view.chainOf(other) === chain,
    );
    return [span, ...others];
  }
  const group = groupOf.get(mention.text.toLowerCase());
  if (group === undefined) return [span];
  return [
    span,
    ...sentence.syntax.words.filter((word) => !word.mention && groupOf.get(word.lower) === group),
  ];
};

const mutual: ReadonlySet<string> = new Set(["SPOUSE_OF", "SIBLING_OF"]);

const spansOf = (reading: Reading, sentence: SentenceView, draft: ClaimDraft): readonly FoundRelation[] => {
  const dated = draft.type.endsWith("_ON") ? draft.trigger : undefined;
  const object = draft.objectSpan ?? draft.object ?? dated;
  if (!object) return [];
  const own = draft.subjectSpan ?? draft.subject;
  // A nationality says where an organisation is from, not by a name of the place.
  if (draft.type === "HEADQUARTERED_IN" && draft.object?.layer === "demonym@1") return [];
  const chain = reading.view.chainOf(draft.subject);
  const apart = !draft.object || chain === undefined || reading.view.chainOf(draft.object) !== chain;
  const subjects = apart ? alike(reading, sentence, draft.subject, own) : [own];
  const objects = draft.object && apart ? alike(reading, sentence, draft.object, object) : [object];
  return subjects.flatMap((left) =>
    objects.flatMap((right) => {
      const subject = { start: left.start, end: left.end };
      const other = { start: right.start, end: right.end };
      const one = { type: draft.type, subject, object: other };
      return mutual.has(draft.type) ? [one, { type: draft.type, subject: other, object: subject }] : [one];
    }),
  );
};

const keyOf = ({ type, subject, object }: FoundRelation): string =>
  `${type} ${subject.start}-${subject.end} ${object.start}-${object.end}`;

/** The relations of a reading that are not denied, between all mentions in the sentence of those they join; dates count as objects. */
export const relationsOf = (reading: Reading): readonly FoundRelation[] => {
  const found = reading.drafts.flatMap((draft): readonly FoundRelation[] => {
    const sentence = reading.view.sentences[draft.sentence];
    const clause = draft.clause === undefined ? undefined : sentence?.syntax.clauses[draft.clause];
    if (!sentence || (clause && firmnessOf(sentence.syntax, clause).negative)) return [];
    return spansOf(reading, sentence, draft);
  });
  return [...new Map(found.map((relation) => [keyOf(relation), relation])).values()];
};
