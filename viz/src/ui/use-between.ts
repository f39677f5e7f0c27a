import type { SearchResult } from "../../../src/serve/contract.ts";
import { query } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";

type Found = { readonly results: readonly SearchResult[] };

/** "Tbilisi to Lusaka", "Tbilisi > Lusaka": two names and a word between. */
const phrase = /^(.{2,80}?)\s*(?:->|→|>|\bto\b|\band\b|&)\s*(.{2,80})$/i;

const pathOf = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : `/search${query({ q: name, limit: 3 })}`;

/** The two entities that a phrase names, when it names two. */
export const useBetween = (text: string): readonly [SearchResult, SearchResult] | undefined => {
  const [, from, to] = phrase.exec(text) ?? [];
  const left = useQuery<Found>(pathOf(from));
  const right = useQuery<Found>(pathOf(to));
  if (from === undefined || to === undefined || left.busy || right.busy) return undefined;
  const first = left.value?.results.find((result) => result.kind === "entity");
  const second = right.value?.results.find((result) => result.kind === "entity");
  return first && second && first.id !== second.id ? [first, second] : undefined;
};
