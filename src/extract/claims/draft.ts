import type { Attribution, Interval, Modality } from "../../model/claim.ts";
import type { AttributeType, RelationType } from "../../model/relation-types.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";

/** A claim as a rule or model finds it, before modality, attribution, time and identity are worked out. */
export interface ClaimDraft {
  readonly type: RelationType | AttributeType;
  readonly sentence: number;
  /** Index of the clause that makes the claim; absent where a noun phrase alone does ("Apple's CEO Tim Cook"). */
  readonly clause?: number;
  /** Index of the clause it stands in, where that clause is not what makes it: whoever says the clause says it. */
  readonly within?: number;
  readonly subject: Mention;
  readonly object?: Mention;
  /** Where the words stand that the classifier read, when they are not the mention ("who" for its antecedent). */
  readonly subjectSpan?: Span;
  readonly objectSpan?: Span;
  readonly value?: string;
  readonly trigger?: Span;
  readonly confidence: number;
  readonly method: string;
  /** What the rule itself knows of how firm it is ("scheduled visit"). */
  readonly modality?: Modality;
  readonly negative?: boolean;
  readonly time?: Interval;
  /** Known already: the report that a statement was taken from. */
  readonly attribution?: Attribution;
}
