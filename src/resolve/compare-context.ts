import type { ResolutionFeature } from "../model/resolution.ts";
import type { Corpus } from "./corpus.ts";
import type { Profile } from "./unit.ts";

const top = <K>(counts: ReadonlyMap<K, number>): readonly K[] =>
  [...counts].toSorted((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1)).map(([key]) => key);

const label = (typed: string): string => typed.slice(typed.indexOf("\t") + 1);

/** Fewer names around a person say nothing where none is shared. */
const enoughCompany = 4;

const companyFeature = (
  left: Profile,
  right: Profile,
  corpus: Corpus,
  person: boolean,
): readonly ResolutionFeature[] => {
  const [small, large] =
    left.company.size <= right.company.size ? [left.company, right.company] : [right.company, left.company];
  const shared = [...small].filter((key) => large.has(key)).toSorted();
  if (shared.length === 0) {
    return person && small.size >= enoughCompany
      ? [{ name: "nobody and nothing in common", weight: -0.6, detail: "what their articles name" }]
      : [];
  }
  // A handful of articles says little of what is rare.
  const articles = Math.max(50, corpus.articles.size);
  let weight = 0;
  for (const key of shared) {
    const rarity = Math.log((articles + 1) / (corpus.frequency.get(key) ?? 1)) / Math.log(articles + 1);
    weight += 0.4 + 1.4 * Math.max(0, rarity);
  }
  return [
    {
      name: "named together with",
      weight: Math.min(4, weight),
      detail: shared.slice(0, 4).map(label).join(", "),
    },
  ];
};

/** The gender that most chains tell. */
const side = (profile: Profile): "female" | "male" | undefined =>
  profile.female > 2 * profile.male ? "female" : profile.male > 2 * profile.female ? "male" : undefined;

const genderFeature = (left: Profile, right: Profile): readonly ResolutionFeature[] => {
  const [a, b] = [side(left), side(right)];
  if (a === undefined || b === undefined) return [];
  return [
    a === b
      ? { name: "gender", weight: 0.3, detail: a }
      : { name: "gender", weight: -5, detail: `${a}, ${b}` },
  ];
};

const setFeature = <K>(
  name: string,
  left: ReadonlyMap<K, number>,
  right: ReadonlyMap<K, number>,
  same: number,
  other: number,
): readonly ResolutionFeature[] => {
  if (left.size === 0 || right.size === 0) return [];
  const shared = top(left).filter((key) => right.has(key));
  if (shared.length > 0) return [{ name, weight: same, detail: shared.slice(0, 3).join(", ") }];
  return [
    {
      name,
      weight: other,
      detail: `${top(left).slice(0, 2).join(", ")} against ${top(right).slice(0, 2).join(", ")}`,
    },
  ];
};

const kindOf = (id: string): string => (/^Q\d+$/.test(id) ? "wikidata" : (id.split(":")[0] ?? id));

/** Whether both carry ids of one kind, and none in common. */
export const idsConflict = (left: Profile, right: Profile): boolean => {
  if (left.ids.size === 0 || right.ids.size === 0) return false;
  if ([...left.ids].some((id) => right.ids.has(id))) return false;
  const kinds = new Set([...left.ids].map(kindOf));
  return [...right.ids].some((id) => kinds.has(kindOf(id)));
};

/** What roles, countries, company, stories, years and ids say of two groups of chains being one; log-odds. */
export const compareContext = (
  left: Profile,
  right: Profile,
  corpus: Corpus,
  person: boolean,
): readonly ResolutionFeature[] => {
  const features: ResolutionFeature[] = [];
  const sharedIds = [...left.ids].filter((id) => right.ids.has(id)).toSorted();
  if (sharedIds.length > 0) features.push({ name: "identifier", weight: 8, detail: sharedIds.join(", ") });
  else if (idsConflict(left, right)) {
    features.push({
      name: "identifier",
      weight: -4,
      detail: `${[...left.ids].toSorted()[0] ?? ""} against ${[...right.ids].toSorted()[0] ?? ""}`,
    });
  }
  if (person) features.push(...genderFeature(left, right));
  features.push(...setFeature("country", left.countries, right.countries, 0.8, -1.6));
  if (person) {
    features.push(...setFeature("walk of life", left.domains, right.domains, 0.8, -2));
    features.push(...setFeature("where their articles play", left.settings, right.settings, 0.6, -1.6));
  }
  const [few, many] =
    left.stories.size <= right.stories.size ? [left.stories, right.stories] : [right.stories, left.stories];
  const stories = [...few].filter((story) => many.has(story)).toSorted();
  if (stories.length > 0)
    features.push({ name: "story", weight: 2.5, detail: `${stories.length} in common` });
  features.push(...companyFeature(left, right, corpus, person));
  if (
    left.first !== undefined &&
    right.first !== undefined &&
    left.last !== undefined &&
    right.last !== undefined
  ) {
    const gap = Math.max(left.first - right.last, right.first - left.last);
    if (gap > 25) features.push({ name: "years", weight: -1.5, detail: `${gap} years apart` });
  }
  return features;
};

export const total = (features: readonly ResolutionFeature[]): number =>
  features.reduce((sum, feature) => sum + feature.weight, 0);

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
