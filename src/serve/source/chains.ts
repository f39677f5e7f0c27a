import type { GraphStore } from "../../store/graph-store.ts";
import type { ChainView } from "../contract.ts";
import { number, optionalText, text } from "./fields.ts";

const maxMentions = 5000;
const maxChains = 200;

/** Mentions of one entity gathered by chain: the unit that a split takes out. */
export const readChains = async (
  store: GraphStore,
  entity: string,
): Promise<{ readonly chains: readonly ChainView[]; readonly chainsTotal: number }> => {
  const { rows } = await store.read("viewer-chains", { id: entity, limit: maxMentions });
  const chains = new Map<string, ChainView>();
  for (const row of rows) {
    // Without a chain of its own, a mention stands for its article: one chain an article is the rule.
    const id = optionalText(row, "chain") ?? text(row, "article");
    const name = text(row, "kind") === "name" ? text(row, "text") : "";
    const known = chains.get(id);
    if (known && known.name.length >= name.length) continue;
    chains.set(id, {
      id,
      name: name === "" ? (known?.name ?? text(row, "text")) : name,
      articleId: text(row, "article"),
      articleTitle: text(row, "title"),
      outlet: text(row, "outlet"),
      score: number(row, "score"),
      reason: text(row, "reason"),
    });
  }
  return { chains: [...chains.values()].slice(0, maxChains), chainsTotal: chains.size };
};
