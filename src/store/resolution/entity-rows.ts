import type { Entity } from "../../model/entity.ts";
import type { Row } from "../graph-store.ts";
import { properties } from "../rows.ts";
import { type Tally, seen } from "./tally.ts";

/** Neo4j cannot index a string of more than some 8,000 bytes and would refuse the whole transaction. */
const longest = 1000;
const clip = (name: string): string => name.slice(0, longest);

/** Everything of an entity's node that resolution itself knows. */
export const ownRow = (entity: Entity): Row => {
  // The name is among the aliases, so that one condition finds an entity by anything it is called.
  const aliases = [...new Set([entity.name, ...entity.aliases].map(clip))].toSorted();
  return properties({
    id: entity.id,
    type: entity.type,
    name: clip(entity.name),
    aliases,
    // One string beside the list, because neither engine's text index takes lists.
    names: aliases.join(" · "),
    roles: entity.roles,
    countries: entity.countries,
    country: entity.countries.length === 1 ? entity.countries[0] : undefined,
    ids: entity.ids,
    wikidata: entity.ids.find((id) => /^Q\d+$/.test(id)),
    eventType: entity.eventType,
    start: entity.start,
    end: entity.end,
    latitude: entity.latitude,
    longitude: entity.longitude,
    judged: entity.judged,
  });
};

/** The whole node: what it is and how often, where and when it is met. */
export const entityRow = (entity: Entity, tally: Tally | undefined): Row => ({
  ...ownRow(entity),
  mentions: tally?.items ?? 0,
  articles: 0,
  stories: 0,
  ...(tally ? seen(tally) : {}),
});
