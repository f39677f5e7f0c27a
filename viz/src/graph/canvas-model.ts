import type { EdgeView, EntityType, Firmness, NodeView } from "../../../src/serve/contract.ts";
import { relationLabel, stories } from "../lib/words.ts";

/** What is drawn: entities, or groups of them that are collapsed into one node. */
export interface CanvasNode {
  readonly id: string;
  readonly label: string;
  readonly type: EntityType;
  readonly x: number;
  readonly y: number;
  /** Pixels at the start zoom. */
  readonly size: number;
  readonly community: number;
  /** Of a collapsed group: how many entities. */
  readonly members?: number;
}

export interface CanvasEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly firmness: Firmness;
  readonly stories: number;
}

export interface CanvasModel {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

export const groupKey = (by: "community" | "type", node: NodeView): string =>
  by === "community" ? `community:${node.community}` : `type:${node.type}`;

/** The collapsed group that a node has gone into, if any. */
export const groupOf = (node: NodeView, collapsed: ReadonlySet<string>): string | undefined => {
  const community = groupKey("community", node);
  if (collapsed.has(community)) return community;
  const type = groupKey("type", node);
  return collapsed.has(type) ? type : undefined;
};

const sizeOf = (importance: number): number => 4.5 + 11.5 * importance ** 2.5;

const entityNode = (node: NodeView, place: readonly [number, number] | undefined): CanvasNode => ({
  id: node.id,
  label: node.name,
  type: node.type,
  x: place?.[0] ?? node.x,
  y: place?.[1] ?? node.y,
  size: sizeOf(node.importance),
  community: node.community,
});

const longestGroup = 28;

const shortened = (label: string): string =>
  label.length > longestGroup ? `${label.slice(0, longestGroup - 1).replace(/[\s·]+$/, "")}…` : label;

const groupNode = (
  id: string,
  label: string,
  members: readonly NodeView[],
  place: readonly [number, number] | undefined,
): CanvasNode => {
  const mean = (of: (node: NodeView) => number): number =>
    members.reduce((sum, node) => sum + of(node), 0) / members.length;
  const counts = Map.groupBy(members, (node) => node.type);
  const [type = "ORG"] = [...counts].toSorted((left, right) => right[1].length - left[1].length)[0] ?? [];
  return {
    id,
    label: `${shortened(label)} (${members.length})`,
    type,
    x: place?.[0] ?? mean((node) => node.x),
    y: place?.[1] ?? mean((node) => node.y),
    size: 9 + 2.5 * Math.log2(members.length + 1),
    community: members[0]?.community ?? 0,
    members: members.length,
  };
};

/** Says in words what the line's colour says: not everyone sees it. */
const labelOf = ({ type, firmness }: EdgeView): string =>
  firmness === "asserted" ? relationLabel(type) : `${relationLabel(type)} · ${firmness}`;

interface Source {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  readonly pins: Readonly<Record<string, readonly [number, number]>>;
  readonly collapsed: readonly string[];
  readonly groupName: (key: string) => string;
}

/** Entities and relations → what is drawn, with collapsed groups as single nodes and their relations summed. */
export const canvasModel = ({ nodes, edges, pins, collapsed, groupName }: Source): CanvasModel => {
  const closed = new Set(collapsed);
  const groups = new Map<string, NodeView[]>();
  const standsFor = new Map<string, string>();
  const drawn: CanvasNode[] = [];
  for (const node of nodes) {
    const key = closed.size === 0 ? undefined : groupOf(node, closed);
    standsFor.set(node.id, key ?? node.id);
    if (key === undefined) drawn.push(entityNode(node, pins[node.id]));
    else groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  for (const [key, members] of groups) drawn.push(groupNode(key, groupName(key), members, pins[key]));
  const joined = new Map<string, CanvasEdge>();
  for (const edge of edges) {
    const source = standsFor.get(edge.source) ?? edge.source;
    const target = standsFor.get(edge.target) ?? edge.target;
    if (source === target) continue;
    const whole = source === edge.source && target === edge.target;
    const id = whole ? edge.id : `${source}||${target}`;
    const known = joined.get(id);
    joined.set(id, {
      id,
      source,
      target,
      label: whole ? labelOf(edge) : stories((known?.stories ?? 0) + edge.stories),
      firmness: whole ? edge.firmness : "asserted",
      stories: (known?.stories ?? 0) + edge.stories,
    });
  }
  return { nodes: drawn, edges: [...joined.values()] };
};
