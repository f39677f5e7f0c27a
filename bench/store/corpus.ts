import type { ArticleFacts } from "../../src/model/facts.ts";
import { makeFacts } from "../../tests/store-contract/make-facts.ts";

const types = ["MET", "VISITED", "LEADS", "OWNS"] as const;

/** Articles of thirty sentences whose people follow a skewed distribution, from a fixed seed. */
export const corpus = (articles: number, prefix = "art"): readonly ArticleFacts[] => {
  let state = 1;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const person = (): string => `P${Math.floor((below(3000) * below(3000)) / 3000)}`;
  return Array.from({ length: articles }, (_, index) =>
    makeFacts({
      id: `${prefix}${index}`,
      publishedAt: `2025-01-${String((index % 28) + 1).padStart(2, "0")}`,
      says: Array.from({ length: 30 }, () => ({
        subject: person(),
        type: types[below(types.length)] ?? "MET",
        object: person(),
      })),
    }),
  );
};
