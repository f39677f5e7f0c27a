import { gazetteer } from "../gazetteer/gazetteer.ts";
import type { ChainRecord, Entity, EntityMember } from "../model/entity.ts";
import type { EntityType } from "../model/types.ts";
import { compareNames } from "./choose-name.ts";
import type { Clustering } from "./cluster.ts";
import type { Corpus } from "./corpus.ts";
import { entityId } from "./entity-id.ts";
import type { Unit } from "./unit.ts";
import { total } from "./compare-context.ts";

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();

interface PlaceFacts {
  readonly name?: string;
  readonly ids: readonly string[];
  readonly countries: readonly string[];
  readonly latitude?: number;
  readonly longitude?: number;
}

/** What the gazetteer knows under the key of a place or government. */
const placeFacts = (key: string): PlaceFacts => {
  const known = gazetteer();
  const body = /@([A-Z]{2})$/.exec(key)?.[1];
  if (body !== undefined) return { ids: [], countries: [body] };
  const [kind, code = "", rest] = key.split(":");
  if (kind === "country" || kind === "government") {
    const country = known.countryByCode(code);
    if (!country) return { ids: [], countries: [] };
    if (kind === "government") return { name: `Government of ${country.name}`, ids: [], countries: [code] };
    return {
      name: country.name,
      ids: [],
      countries: [code],
      ...(country.latitude !== undefined && country.longitude !== undefined
        ? { latitude: country.latitude, longitude: country.longitude }
        : {}),
    };
  }
  if (kind === "geonames") {
    const city = known.city(key);
    if (!city) return { ids: [], countries: [] };
    return {
      name: city.name,
      ids: [city.id],
      countries: [city.country],
      latitude: city.latitude,
      longitude: city.longitude,
    };
  }
  if (kind === "region" && rest !== undefined) {
    return { ids: [], countries: code === "world" ? [] : [code], ...nameOfRegion(rest) };
  }
  return { ids: [], countries: [] };
};

const nameOfRegion = (text: string): { readonly name?: string } => {
  const region = gazetteer().region(text);
  return region ? { name: region.name } : {};
};

const memberOf = (
  record: ChainRecord,
  unit: Unit,
  via: ReturnType<Clustering["via"]["get"]>,
): EntityMember => {
  if (via === "judgement") return { chain: record.id, score: 1, reason: "merged by a person" };
  if (via === undefined) {
    const lone = record.type === "PERSON" && unit.words.length > 1 && !record.name.trim().includes(" ");
    return {
      chain: record.id,
      score: lone ? 0.85 : 1,
      reason: lone ? "part of the name, in the company of the full name" : "the same name",
    };
  }
  const strongest = via.features
    .filter((feature) => feature.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map((feature) => `${feature.name} (${feature.detail})`);
  return {
    chain: record.id,
    score: Math.round(1000 / (1 + Math.exp(-total(via.features)))) / 1000,
    reason: strongest.join("; "),
  };
};

/** Adds up the units of one cluster into an entity. */
export const buildEntity = (
  corpus: Corpus,
  units: readonly Unit[],
  clusterUnits: readonly number[],
  via: Clustering["via"],
): Entity | undefined => {
  const parts = clusterUnits.flatMap((index) => {
    const unit = units[index];
    return unit ? [{ unit, via: via.get(index) }] : [];
  });
  const members = parts
    .flatMap(({ unit, via: why }) =>
      unit.members.flatMap((member) => {
        const record = corpus.records[member];
        return record ? [{ record, member: memberOf(record, unit, why) }] : [];
      }),
    )
    .toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1));
  const [first] = members;
  if (!first) return undefined;
  const types = new Map<EntityType, number>();
  for (const { record } of members) types.set(record.type, (types.get(record.type) ?? 0) + record.mentions);
  const type =
    [...types].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? first.record.type;
  const counts = new Map<string, number>();
  for (const { record } of members) {
    for (const name of record.names) counts.set(name.text, (counts.get(name.text) ?? 0) + name.count);
    if (record.names.length === 0) counts.set(record.name, (counts.get(record.name) ?? 0) + 1);
  }
  const facts = placeFacts(
    parts.toSorted((a, b) => b.unit.members.length - a.unit.members.length)[0]?.unit.key ?? "",
  );
  const chosen = [...counts].toSorted(compareNames(type))[0]?.[0] ?? first.record.name;
  const name = facts.name ?? chosen;
  const event = first.record.event;
  const starts = members.flatMap(({ record }) => record.event?.start ?? []).toSorted();
  const ends = members.flatMap(({ record }) => record.event?.end ?? []).toSorted();
  return {
    id: entityId(first.record.id),
    type,
    name,
    aliases: distinct([...counts.keys()].filter((alias) => alias !== name)),
    members: members.map(({ member }) => member),
    roles: distinct(members.flatMap(({ record }) => record.roles)),
    countries: distinct([...facts.countries, ...members.flatMap(({ record }) => record.countries)]),
    ids: distinct([...facts.ids, ...members.flatMap(({ record }) => record.ids)]),
    ...(event ? { eventType: event.eventType } : {}),
    ...(starts[0] ? { start: starts[0] } : {}),
    ...(ends.at(-1) ? { end: ends.at(-1) ?? "" } : {}),
    ...(type === "PLACE" && facts.latitude !== undefined && facts.longitude !== undefined
      ? { latitude: facts.latitude, longitude: facts.longitude }
      : {}),
    judged: parts.some((part) => part.via === "judgement"),
  };
};
