import type { Interval } from "../../model/claim.ts";
import type { ArticleView } from "../view.ts";
import type { EventDraft } from "./event-draft.ts";

/** Mentions of one event within the article. */
export interface EventGroup {
  readonly drafts: EventDraft[];
}

/** Sentences within which "the visit" still means the last one. */
const reach = 12;

const keyOf = (view: ArticleView, draft: EventDraft, role?: string): ReadonlySet<string> =>
  new Set(
    draft.arguments
      .filter((argument) => role === undefined || argument.role === role)
      .map(({ mention }) => view.chainOf(mention)?.id ?? mention.country ?? mention.id),
  );

const placesOf = (view: ArticleView, draft: EventDraft): ReadonlySet<string> =>
  new Set(draft.places.map(view.referentOf));

const meets = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  [...left].some((key) => right.has(key));

const apart = (left: Interval | undefined, right: Interval | undefined): boolean =>
  left !== undefined && right !== undefined && (left.to < right.from || right.to < left.from);

const within = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  [...left].every((key) => right.has(key));

/** Whether one befalls others than the other, or acquits whom the other convicts. */
const differs = (view: ArticleView, left: EventDraft, right: EventDraft): boolean => {
  const { group, patient } = left.trigger;
  const acquits = [left, right].map(({ word }) => word.startsWith("acquit"));
  const open = left.word === "verdict" || right.word === "verdict";
  if (group === "verdict" && !open && acquits[0] !== acquits[1]) return true;
  const [mine, theirs] = [keyOf(view, left, patient), keyOf(view, right, patient)];
  return patient !== "participant" && mine.size > 0 && theirs.size > 0 && !meets(mine, theirs);
};

/** Whether two mentions with arguments speak of one event: same kind, a shared agent, nothing that keeps them apart. */
const same = (view: ArticleView, left: EventDraft, right: EventDraft): boolean => {
  if (left.trigger.group !== right.trigger.group || apart(left.time, right.time)) return false;
  if (differs(view, left, right)) return false;
  const [leftPlaces, rightPlaces] = [placesOf(view, left), placesOf(view, right)];
  if (leftPlaces.size > 0 && rightPlaces.size > 0 && !meets(leftPlaces, rightPlaces)) return false;
  const [leftAll, rightAll] = [keyOf(view, left), keyOf(view, right)];
  const agent = left.trigger.agent;
  const [leftAgents, rightAgents] = [keyOf(view, left, agent), keyOf(view, right, agent)];
  if (left.trigger.group === "visit") {
    if (leftAgents.size > 0 && rightAgents.size > 0) return meets(leftAgents, rightAgents);
    return (
      leftPlaces.size > 0 &&
      rightPlaces.size > 0 &&
      (left.definite || right.definite || leftAgents.size === 0 || rightAgents.size === 0)
    );
  }
  if (leftAll.size === 0 || rightAll.size === 0) return false;
  return within(leftAll, rightAll) || within(rightAll, leftAll);
};

const generic: ReadonlySet<string> = new Set(["meeting", "talks", "event", "discussions", "negotiations"]);

/** "The visit", "this meeting": refers back to the nearest event of its kind. */
const refersTo = (draft: EventDraft, earlier: EventDraft): boolean =>
  draft.sentence - earlier.sentence <= reach &&
  (draft.trigger.group === earlier.trigger.group ||
    (generic.has(draft.word) && earlier.trigger.group === "session")) &&
  !apart(draft.time, earlier.time);

/**
 * Groups the event mentions of an article, in order of the text: names by their chain, mentions with
 * arguments by kind, participants, place and date, bare definite ones by the nearest event of their kind.
 */
export const mergeEvents = (view: ArticleView, drafts: readonly EventDraft[]): readonly EventGroup[] => {
  const groups: EventGroup[] = [];
  for (const draft of drafts) {
    const bare = draft.arguments.length === 0 && draft.places.length === 0 && !draft.values;
    const chain = draft.named && view.chainOf(draft.named)?.id;
    const recent = groups.slice(-40).toReversed();
    const home =
      chain !== undefined
        ? recent.find((group) =>
            group.drafts.some((other) => other.named && view.chainOf(other.named)?.id === chain),
          )
        : draft.label !== undefined
          ? recent.find((group) =>
              group.drafts.some((other) => other.label?.toLowerCase() === draft.label?.toLowerCase()),
            )
          : bare
            ? draft.definite
              ? recent.find((group) => group.drafts.some((other) => refersTo(draft, other)))
              : undefined
            : recent.find((group) => group.drafts.some((other) => same(view, draft, other)));
    if (home) home.drafts.push(draft);
    else if (!bare || draft.named || draft.label !== undefined || draft.time)
      groups.push({ drafts: [draft] });
  }
  return groups;
};
