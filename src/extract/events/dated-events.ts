import type { DatedEvent } from "../time/relative-times.ts";
import type { ArticleView } from "../view.ts";
import type { EventOutcome } from "./event-chains.ts";

/** All mentions of the events whose dates the article gives, in order of the text. */
export const datedEvents = (view: ArticleView, events: EventOutcome): readonly DatedEvent[] => {
  const mentions = new Map([...view.mentions, ...events.mentions].map((mention) => [mention.id, mention]));
  const own = events.chains.map((chain) => ({
    facts: chain.event,
    ids: chain.links.map((link) => link.mention),
  }));
  const named = view.chains.map((chain) => ({
    facts: events.facts.get(chain.id),
    ids: [
      ...chain.links.map((link) => link.mention),
      ...(events.joined.get(chain.id) ?? []).map((mention) => mention.id),
    ],
  }));
  return [...own, ...named]
    .flatMap(({ facts, ids }) =>
      ids.flatMap((id): readonly DatedEvent[] => {
        const mention = mentions.get(id);
        const { start: from, end: to } = facts ?? {};
        return mention && from !== undefined && to !== undefined
          ? [{ start: mention.start, end: mention.end, from, to }]
          : [];
      }),
    )
    .toSorted((a, b) => a.start - b.start);
};
