import { compareContext, total } from "./compare-context.ts";
import type { Corpus } from "./corpus.ts";
import { joinProfiles, profileOf, type Profile } from "./unit.ts";

/** Members that say the same of gender, countries, walk of life and place are compared as one. */
const outline = (profile: Profile, person: boolean): string =>
  [
    person ? ([...profile.settings.keys()][0] ?? "") : "",
    profile.female > profile.male ? "f" : profile.male > profile.female ? "m" : "",
    [...profile.countries.keys()].toSorted().join(","),
    [...profile.domains.keys()].toSorted().join(","),
    [...profile.ids].toSorted().join(","),
  ].join("|");

const widest = 64;

/** Log-odds that a name is again that of whom many stories are about. */
export const prominence = (profile: Profile): number =>
  Math.min(1.5, 0.4 * Math.log(Math.max(1, profile.stories.size)));

/** Log-odds from which people of one full name are joined without asking. */
const joinFrom = 1;

interface Group {
  readonly members: number[];
  profile: Profile;
}

/**
 * Parts chains of one name into entities: the largest outlines first, each joining the group that its
 * context fits best. `base` is the log-odds that two chains of this name are one before any context.
 */
export const agglomerate = (
  corpus: Corpus,
  members: readonly number[],
  base: number,
  person: boolean,
): readonly (readonly number[])[] => {
  if (members.length === 1) return [members];
  const buckets = new Map<string, number[]>();
  for (const index of members) {
    const record = corpus.records[index];
    if (!record) continue;
    const around = base > 0 ? "" : (record.storyId ?? record.articleId);
    const key = `${outline(profileOf(corpus, [index]), person)}|${around}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(index);
    else buckets.set(key, [index]);
  }
  if (buckets.size === 1) return [members];
  const groups: Group[] = [];
  const ordered = [...buckets.values()].toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  for (const bucket of ordered) {
    const profile = profileOf(corpus, bucket);
    let best: Group | undefined;
    let score = person ? joinFrom : 0;
    for (const group of groups.slice(0, widest)) {
      const known = person ? prominence(group.profile) : 0;
      const odds = base + known + total(compareContext(group.profile, profile, corpus, person));
      if (odds > score) {
        score = odds;
        best = group;
      }
    }
    if (best) {
      best.members.push(...bucket);
      best.profile = joinProfiles(best.profile, profile);
    } else {
      groups.push({ members: [...bucket], profile });
    }
  }
  return groups.map((group) => group.members.toSorted((a, b) => a - b));
};
