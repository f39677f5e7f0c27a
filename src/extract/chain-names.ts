import type { AnnotatedArticle } from "../model/annotation.ts";
import type { Chain } from "../model/chain.ts";
import type { Mention } from "../model/mention.ts";

/** One chain for each distinct name of an article. */
export const chainNames = (
  annotated: AnnotatedArticle,
): { readonly mentions: readonly Mention[]; readonly chains: readonly Chain[] } => {
  const groups = new Map<string, Mention[]>();
  for (const mention of annotated.mentions) {
    const key = `${mention.type} ${mention.text.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  const chains: Chain[] = [];
  for (const members of groups.values()) {
    const [first] = members;
    if (!first) continue;
    chains.push({
      id: first.id,
      type: first.type,
      name: first.text,
      links: members.map((member) => ({
        mention: member.id,
        ...(member !== first && { antecedent: first.id }),
        score: member.confidence,
        reason: member === first ? "first mention" : "the same name",
      })),
      roles: [...new Set(members.flatMap((member) => member.role ?? []))].toSorted(),
      countries: [...new Set(members.flatMap((member) => member.country ?? []))].toSorted(),
      ids: [...new Set(members.flatMap((member) => member.ids ?? []))].toSorted(),
    });
  }
  return { mentions: annotated.mentions, chains };
};
