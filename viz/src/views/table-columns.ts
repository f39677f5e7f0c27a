import type { ViewResponse } from "../../../src/serve/contract.ts";
import { firmnessNames, kindOf, relationLabel } from "../lib/words.ts";

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly number?: boolean;
}

export interface TableRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string | number | undefined>>;
}

export const nodeColumns: readonly Column[] = [
  { key: "name", title: "Name" },
  { key: "kind", title: "Type" },
  { key: "stories", title: "Stories", number: true },
  { key: "articles", title: "Articles", number: true },
  { key: "mentions", title: "Mentions", number: true },
  { key: "neighbours", title: "Neighbours", number: true },
  { key: "community", title: "Community" },
  { key: "first", title: "First seen" },
  { key: "last", title: "Last seen" },
];

export const edgeColumns: readonly Column[] = [
  { key: "source", title: "From" },
  { key: "type", title: "Relation" },
  { key: "target", title: "To" },
  { key: "stories", title: "Stories", number: true },
  { key: "articles", title: "Articles", number: true },
  { key: "claims", title: "Claims", number: true },
  { key: "firmness", title: "How firmly" },
  { key: "confidence", title: "Confidence", number: true },
  { key: "first", title: "First date" },
  { key: "last", title: "Last date" },
];

export const nodeRows = (view: ViewResponse): readonly TableRow[] => {
  const communities = new Map(view.communities.map((item) => [item.id, item.name]));
  return view.nodes.map((node) => ({
    id: node.id,
    cells: {
      name: node.name,
      kind: kindOf(node),
      stories: node.stories,
      articles: node.articles,
      mentions: node.mentions,
      neighbours: node.neighbours,
      community: communities.get(node.community) ?? "",
      first: node.firstSeen?.slice(0, 10),
      last: node.lastSeen?.slice(0, 10),
    },
  }));
};

export const edgeRows = (view: ViewResponse): readonly TableRow[] => {
  const names = new Map(view.nodes.map((node) => [node.id, node.name]));
  return view.edges.map((edge) => ({
    id: edge.id,
    cells: {
      source: names.get(edge.source) ?? edge.source,
      type: relationLabel(edge.type),
      target: names.get(edge.target) ?? edge.target,
      stories: edge.stories,
      articles: edge.articles,
      claims: edge.claims,
      firmness: firmnessNames[edge.firmness],
      confidence: edge.confidence,
      first: edge.firstSeen,
      last: edge.lastSeen,
    },
  }));
};
