import type { ChainRecord, Entity } from "../model/entity.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Resolution } from "../model/resolution.ts";
import { fold } from "../util/fold.ts";
import { entityId } from "./entity-id.ts";

export interface ResolveOptions {
  /** What people decided, in order of time; undone ones may be among them. */
  readonly judgements: readonly Judgement[];
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted(compare);

const toEntity = (members: readonly ChainRecord[]): Entity | undefined => {
  const sorted = members.toSorted((a, b) => compare(a.id, b.id));
  const [first] = sorted;
  if (!first) return undefined;
  const counts = new Map<string, number>();
  for (const member of sorted) {
    for (const name of member.names) counts.set(name.text, (counts.get(name.text) ?? 0) + name.count);
  }
  const full = new Map<string, number>();
  for (const member of sorted) full.set(member.name, (full.get(member.name) ?? 0) + 1);
  const name = [...full].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? first.name;
  return {
    id: entityId(first.id),
    type: first.type,
    name,
    aliases: distinct([...counts.keys()].filter((alias) => alias !== name)),
    members: sorted.map((member) => ({ chain: member.id, score: 1, reason: "the same name" })),
    roles: distinct(sorted.flatMap((member) => member.roles)),
    countries: distinct(sorted.flatMap((member) => member.countries)),
    ids: distinct(sorted.flatMap((member) => member.ids)),
    ...(first.event ? { eventType: first.event.eventType } : {}),
    judged: false,
  };
};

/**
 * Groups the chains of a corpus into entities. A pure function of the set of chains and judgements: the
 * order in which they come, or in how many ingests, changes nothing.
 */
export const resolve = async (
  chains: AsyncIterable<ChainRecord>,
  _options: ResolveOptions,
): Promise<Resolution> => {
  const groups = new Map<string, ChainRecord[]>();
  for await (const chain of chains) {
    const key = `${chain.type}\t${fold(chain.name)}`;
    const group = groups.get(key);
    if (group) group.push(chain);
    else groups.set(key, [chain]);
  }
  const entities = [...groups.values()]
    .flatMap((members) => toEntity(members) ?? [])
    .toSorted((a, b) => compare(a.id, b.id));
  return { entities, review: [] };
};
