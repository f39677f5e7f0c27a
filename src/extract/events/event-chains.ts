import type { Chain, EventFacts } from "../../model/chain.ts";
import { mentionId, type Mention } from "../../model/mention.ts";
import type { ClaimDraft } from "../claims/draft.ts";
import type { ArticleView } from "../view.ts";
import type { EventDraft } from "./event-draft.ts";
import { eventName } from "./event-name.ts";
import type { EventGroup } from "./merge.ts";

/** What events add to an article: mentions of their triggers, chains, and claims about participants and places. */
export interface EventOutcome {
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  /** Facts for chains that coreference already made of a name. */
  readonly facts: ReadonlyMap<string, EventFacts>;
  /** Fuller names than the chain's own, by chain id ("Maidan revolution" of "Maidan"). */
  readonly names: ReadonlyMap<string, string>;
  /** Trigger mentions that join a chain of coreference, by chain id. */
  readonly joined: ReadonlyMap<string, readonly Mention[]>;
  readonly drafts: readonly ClaimDraft[];
}

const method = "rule:event@1";

const mentionOf = (view: ArticleView, draft: EventDraft): Mention =>
  draft.named ?? {
    id: mentionId(view.articleId, draft.span.start, draft.span.end),
    start: draft.span.start,
    end: draft.span.end,
    text: view.text.slice(draft.span.start, draft.span.end),
    sentence: draft.sentence,
    kind: "nominal",
    type: "EVENT",
    confidence: 0.85,
    layer: "event@1",
  };

const meetings = (draft: EventDraft): readonly (readonly [Mention, Mention])[] => {
  if (draft.trigger.group !== "meeting" || draft.verbal) return [];
  const agents = draft.arguments.filter(({ role }) => role === "agent");
  const others = draft.arguments.filter(({ role }) => role === "participant");
  if (agents.length > 0)
    return agents.flatMap((left) => others.map((right) => [left.mention, right.mention] as const));
  const [first, ...rest] = others.filter(({ mutual }) => mutual);
  return first ? rest.map((right) => [first.mention, right.mention] as const) : [];
};

/** What the claims of an event have in common with where it stands. */
const circumstances = (
  draft: EventDraft,
): Pick<ClaimDraft, "sentence" | "trigger" | "clause" | "within" | "modality" | "time"> => ({
  sentence: draft.sentence,
  trigger: draft.span,
  ...(draft.clause !== undefined && { [draft.governed ? "clause" : "within"]: draft.clause }),
  ...(draft.modality && { modality: draft.modality }),
  ...(draft.time && { time: draft.time }),
});

/** Relations that an event noun carries by itself: a visit VISITED, a meeting MET. */
const impliedDrafts = (view: ArticleView, draft: EventDraft): readonly ClaimDraft[] => {
  if (draft.verbal) return [];
  const base = { ...circumstances(draft), method: "rule:event-noun@1" };
  if (draft.trigger.group === "visit") {
    const visitors = draft.arguments.filter(
      ({ role, mention }) => role === "agent" && view.typeOf(mention) === "PERSON",
    );
    return visitors.flatMap(({ mention }) =>
      draft.places.map((object): ClaimDraft => ({
        ...base,
        type: "VISITED",
        subject: mention,
        object,
        confidence: 0.88,
      })),
    );
  }
  return meetings(draft)
    .filter(([left, right]) => view.typeOf(left) === "PERSON" && view.typeOf(right) === "PERSON")
    .map(([subject, object]): ClaimDraft => ({ ...base, type: "MET", subject, object, confidence: 0.85 }));
};

const argumentDrafts = (view: ArticleView, draft: EventDraft, mention: Mention): readonly ClaimDraft[] => {
  const base = { ...circumstances(draft), subject: mention, method };
  const participants = draft.arguments.map((argument): ClaimDraft => ({
    ...base,
    type: "PARTICIPANT",
    object: argument.mention,
    value: argument.role,
    confidence: 0.85,
  }));
  const places = draft.places.map((object): ClaimDraft => ({
    ...base,
    type: "OCCURRED_AT",
    object,
    confidence: 0.85,
  }));
  const values = (draft.values ?? []).map(({ type, value, span }): ClaimDraft => ({
    ...base,
    type,
    value,
    trigger: span,
    confidence: 0.85,
  }));
  return [...participants, ...places, ...values, ...impliedDrafts(view, draft)];
};

const factsOf = (drafts: readonly EventDraft[], trigger: Mention): EventFacts => {
  const times = drafts.flatMap((draft) =>
    draft.time && draft.time.precision !== "relative" ? [draft.time] : [],
  );
  const [time] = times;
  const [first] = drafts;
  return {
    eventType: first?.trigger.type ?? "Event",
    trigger: trigger.id,
    ...(time && { start: time.from, end: time.to }),
    named: drafts.some((draft) => draft.named !== undefined || draft.label !== undefined),
  };
};

/** Turns groups of event mentions into chains of type EVENT and the claims about them. */
export const eventChains = (view: ArticleView, groups: readonly EventGroup[]): EventOutcome => {
  const mentions: Mention[] = [];
  const chains: Chain[] = [];
  const facts = new Map<string, EventFacts>();
  const names = new Map<string, string>();
  const joined = new Map<string, readonly Mention[]>();
  const drafts: ClaimDraft[] = [];
  for (const group of groups) {
    // A visit that is scheduled anywhere in the article is scheduled wherever it is only named.
    const planned = group.drafts.some((draft) => draft.modality === "planned");
    const own = group.drafts.map((draft) => mentionOf(view, draft));
    const named = group.drafts.findIndex((draft) => draft.named);
    const trigger = own[Math.max(named, 0)];
    if (!trigger) continue;
    for (const [index, draft] of group.drafts.entries()) {
      const mention = own[index];
      if (!mention) continue;
      const shared =
        planned && !draft.governed && draft.modality === undefined
          ? { ...draft, modality: "planned" as const }
          : draft;
      drafts.push(...argumentDrafts(view, shared, mention));
    }
    const added = own.filter((mention) => !view.chainOf(mention));
    mentions.push(...added);
    const known = group.drafts[named]?.named && view.chainOf(trigger);
    if (known) {
      const label = group.drafts.find((draft) => draft.label !== undefined)?.label;
      if (label !== undefined && !/\s/.test(known.name)) names.set(known.id, label);
      facts.set(known.id, factsOf(group.drafts, trigger));
      joined.set(known.id, added);
      continue;
    }
    chains.push({
      id: trigger.id,
      type: "EVENT",
      name: eventName(view, group.drafts),
      links: added.map((mention, index) => ({
        mention: mention.id,
        ...(index > 0 && { antecedent: trigger.id }),
        score: mention.confidence,
        reason: index === 0 ? "first mention" : "the same kind of event with nothing that keeps it apart",
      })),
      roles: [],
      countries: [],
      ids: [],
      event: factsOf(group.drafts, trigger),
    });
  }
  return { mentions, chains, facts, names, joined, drafts };
};
