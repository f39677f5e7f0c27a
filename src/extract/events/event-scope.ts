import type { Mention } from "../../model/mention.ts";
import type { Registry } from "../registry.ts";
import type { Times } from "../time/sentence-times.ts";
import type { ArticleView } from "../view.ts";
import type { EventArgument, EventDraft } from "./event-draft.ts";

/** What finding events in a sentence needs of its article. */
export interface EventScope {
  readonly view: ArticleView;
  readonly registry: Registry;
  readonly times: Times;
}

/** Roles that only people play. */
const living: ReadonlySet<string> = new Set(["victim", "suspect", "appointee", "leaver", "winner"]);

const takesPart = (view: ArticleView, mention: Mention, role: string): boolean => {
  const type = view.typeOf(mention);
  // "A departure from Oslo" leaves no office.
  if (role === "organisation" && type === "PLACE") return false;
  return type !== "EVENT" && (type === "PERSON" || !living.has(role)) && view.isSure(mention);
};

/** Parts what was found around a trigger into who takes part and where, leaving out what can be neither. */
export const placed = (
  view: ArticleView,
  found: readonly EventArgument[],
): Pick<EventDraft, "arguments" | "places"> => ({
  arguments: found.filter(({ mention, role }) => role !== "place" && takesPart(view, mention, role)),
  places: found
    .filter(
      ({ mention, role }) => role === "place" && view.typeOf(mention) === "PLACE" && view.isSure(mention),
    )
    .map(({ mention }) => mention),
});
