import type { Registry } from "../registry.ts";
import type { Times } from "../time/sentence-times.ts";
import type { ArticleView } from "../view.ts";
import { eventChains, type EventOutcome } from "./event-chains.ts";
import { mergeEvents } from "./merge.ts";
import { nounEvents } from "./noun-events.ts";
import { verbEvents } from "./verb-events.ts";

/** All events of an article, merged, with their chains and claims. */
export const findEvents = (view: ArticleView, registry: Registry, times: Times): EventOutcome => {
  const scope = { view, registry, times };
  const drafts = view.sentences.flatMap((sentence) =>
    [...nounEvents(scope, sentence), ...verbEvents(scope, sentence)].toSorted(
      (a, b) => a.span.start - b.span.start,
    ),
  );
  return eventChains(view, mergeEvents(view, drafts));
};
