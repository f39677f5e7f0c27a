import type { Attachment, Clause, ClauseKind } from "./clause.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { VerbGroup } from "./verb-group.ts";
import type { Word } from "./word.ts";

/** A clause under construction. */
export interface Draft {
  readonly index: number;
  kind: ClauseKind;
  verb?: VerbGroup;
  passive: boolean;
  subjects: readonly NounPhrase[];
  readonly objects: NounPhrase[];
  readonly attachments: Attachment[];
  readonly parent?: Draft;
  readonly introducer?: string;
  readonly governor?: Word;
  /** Opened after a comma or dash, so that the next one closes it. */
  readonly parenthetical: boolean;
  /** Nobody in the sentence need be its subject: "the process of electing a president". */
  readonly impersonal: boolean;
  start: number;
  end: number;
}

export interface DraftOptions {
  readonly kind: ClauseKind;
  readonly parent?: Draft | undefined;
  readonly subjects?: readonly NounPhrase[];
  readonly introducer?: string | undefined;
  readonly governor?: Word | undefined;
  readonly parenthetical?: boolean;
  readonly impersonal?: boolean;
}

export const draftOf = (index: number, options: DraftOptions): Draft => ({
  index,
  kind: options.kind,
  passive: false,
  subjects: options.subjects ?? [],
  objects: [],
  attachments: [],
  ...(options.parent && { parent: options.parent }),
  ...(options.introducer !== undefined && { introducer: options.introducer }),
  ...(options.governor && { governor: options.governor }),
  parenthetical: options.parenthetical ?? false,
  impersonal: options.impersonal ?? false,
  start: -1,
  end: -1,
});

export const finished = (draft: Draft): Clause => ({
  index: draft.index,
  kind: draft.kind,
  ...(draft.verb && { verb: draft.verb }),
  passive: draft.passive,
  subjects: draft.subjects,
  objects: draft.objects,
  attachments: draft.attachments,
  ...(draft.parent && { parent: draft.parent.index }),
  ...(draft.introducer !== undefined && { introducer: draft.introducer }),
  ...(draft.governor && { governor: draft.governor }),
  start: Math.max(draft.start, 0),
  end: Math.max(draft.end, 0),
});

/** The nearest clause outwards that satisfies `test`. */
export const outwards = (draft: Draft, test: (draft: Draft) => boolean): Draft | undefined => {
  let at: Draft | undefined = draft;
  while (at && !test(at)) at = at.parent;
  return at;
};
