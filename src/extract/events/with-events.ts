import type { Chain } from "../../model/chain.ts";
import type { Mention } from "../../model/mention.ts";
import type { EventOutcome } from "./event-chains.ts";

/** The mentions and chains of an article with those of its events; sorted, every mention in one chain. */
export const withEvents = (
  resolved: { readonly mentions: readonly Mention[]; readonly chains: readonly Chain[] },
  events: EventOutcome,
): { readonly mentions: readonly Mention[]; readonly chains: readonly Chain[] } => {
  const chains = resolved.chains.map((chain): Chain => {
    const event = events.facts.get(chain.id);
    if (!event) return chain;
    const more = (events.joined.get(chain.id) ?? []).map((mention) => ({
      mention: mention.id,
      antecedent: chain.id,
      score: mention.confidence,
      reason: "the same kind of event with nothing that keeps it apart",
    }));
    const name = events.names.get(chain.id) ?? chain.name;
    return { ...chain, name, links: [...chain.links, ...more], event };
  });
  return {
    mentions: [...resolved.mentions, ...events.mentions].toSorted(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
    chains: [...chains, ...events.chains],
  };
};
