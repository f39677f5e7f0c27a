import type { Chain, ChainLink } from "../../model/chain.ts";
import type { Mention } from "../../model/mention.ts";
import { unionFind } from "../../util/union-find.ts";
import { nameForm } from "./name-form.ts";
import type { NameLink } from "./link-names.ts";

const distinct = (values: Iterable<string | undefined>): readonly string[] =>
  [...new Set([...values].filter((value) => value !== undefined))].toSorted();

/** The fullest name: most words, then most characters, then most often, then earliest. */
export const fullestName = (names: readonly Mention[]): Mention | undefined => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  return names.toSorted((a, b) => {
    const words = nameForm(b.text, b.type).words.length - nameForm(a.text, a.type).words.length;
    if (words !== 0) return words;
    return (
      b.text.length - a.text.length ||
      (counts.get(b.text) ?? 0) - (counts.get(a.text) ?? 0) ||
      a.start - b.start
    );
  })[0];
};

const genderOf = (
  members: readonly Mention[],
  given: readonly (Chain["gender"] | undefined)[],
): Chain["gender"] => {
  const told = members.map((member, index) => given[index] ?? nameForm(member.text, member.type).gender);
  const female = told.filter((gender) => gender === "female").length;
  const male = told.filter((gender) => gender === "male").length;
  return female === male ? undefined : female > male ? "female" : "male";
};

/**
 * Turns links into chains. Every mention ends up in exactly one; a mention without a link is a chain of
 * its own. `mentions` are in order of the text.
 */
export const buildChains = (
  mentions: readonly Mention[],
  links: readonly NameLink[],
  genders: readonly (Chain["gender"] | undefined)[] = [],
): readonly Chain[] => {
  const sets = unionFind(mentions.length);
  for (const link of links) sets.union(link.mention, link.antecedent);
  const groups = new Map<number, number[]>();
  for (const index of mentions.keys()) {
    const root = sets.find(index);
    const group = groups.get(root);
    if (group) group.push(index);
    else groups.set(root, [index]);
  }
  const linkOf = new Map<number, NameLink>();
  for (const link of links) {
    const known = linkOf.get(link.mention);
    if (!known || known.score < link.score) linkOf.set(link.mention, link);
  }
  const chains: Chain[] = [];
  for (const group of groups.values()) {
    const members = group.flatMap((index) => mentions[index] ?? []);
    const names = members.filter((member) => member.kind === "name");
    const head = names[0] ?? members[0];
    const name = fullestName(names) ?? head;
    if (!head || !name) continue;
    const chainLinks = group.flatMap((index): readonly ChainLink[] => {
      const mention = mentions[index];
      if (!mention) return [];
      const link = linkOf.get(index);
      const antecedent = link && mentions[link.antecedent];
      return [
        link && antecedent
          ? { mention: mention.id, antecedent: antecedent.id, score: link.score, reason: link.reason }
          : { mention: mention.id, score: mention.confidence, reason: "first mention" },
      ];
    });
    const gender = genderOf(
      members,
      group.map((index) => genders[index]),
    );
    chains.push({
      id: head.id,
      type: head.type,
      name: name.text,
      links: chainLinks,
      roles: distinct(members.map((member) => member.role)),
      countries: distinct(members.map((member) => member.country)),
      ids: distinct(members.flatMap((member) => member.ids ?? [])),
      ...(gender ? { gender } : {}),
    });
  }
  return chains;
};
