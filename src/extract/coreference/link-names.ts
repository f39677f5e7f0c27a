import type { Mention } from "../../model/mention.ts";
import { nameForm, type NameForm } from "./name-form.ts";
import { nameRelation } from "./name-relation.ts";

/** A mention tied to an antecedent by what both are called. */
export interface NameLink {
  /** Indexes into the mentions that were given. */
  readonly mention: number;
  readonly antecedent: number;
  readonly score: number;
  readonly reason: string;
}

interface Variant {
  readonly form: NameForm;
  readonly mentions: number[];
}

const variantsOf = (mentions: readonly Mention[]): readonly (readonly [string, readonly Variant[]])[] => {
  const byType = new Map<string, Map<string, Variant>>();
  for (const [index, mention] of mentions.entries()) {
    const form = nameForm(mention.text, mention.type);
    const variants = byType.get(mention.type) ?? new Map<string, Variant>();
    byType.set(mention.type, variants);
    const key = form.key === "" ? mention.text : form.key;
    const variant = variants.get(key);
    if (variant) variant.mentions.push(index);
    else variants.set(key, { form, mentions: [index] });
  }
  return [...byType].map(([type, variants]) => [type, [...variants.values()]] as const);
};

/** "Cruise, General Motors" and "Rafael Zúniga y Harold Fonseca": a span that ran over two names of the article names neither. */
const isList = (variant: Variant, variants: readonly Variant[], mentions: readonly Mention[]): boolean => {
  const mention = mentions[variant.mentions[0] ?? -1];
  if (!mention) return false;
  const parts = mention.text.split(/,\s+|\s(?:and|y|e|et|und|&)\s/u);
  const keys = new Set(variants.map(({ form }) => form.key));
  return parts.length > 1 && parts.every((part) => keys.has(nameForm(part, mention.type).key));
};

interface Candidate {
  readonly variant: Variant;
  readonly score: number;
  readonly reason: string;
}

/** The fuller names that a form can stand for, dropping those that another candidate itself completes. */
const fullerOf = (
  variant: Variant,
  variants: readonly Variant[],
  type: Mention["type"],
  lists: ReadonlySet<Variant>,
): readonly Candidate[] => {
  const candidates: Candidate[] = [];
  for (const other of variants) {
    if (other === variant || lists.has(other)) continue;
    const relation = nameRelation(variant.form, other.form, type);
    if (relation) candidates.push({ variant: other, ...relation });
  }
  const best = Math.max(0, ...candidates.map((candidate) => candidate.score));
  const strong = candidates.filter((candidate) => candidate.score >= best - 0.06);
  return strong.filter(
    (candidate) =>
      !strong.some(
        (other) => other !== candidate && nameRelation(candidate.variant.form, other.variant.form, type),
      ),
  );
};

const before = (variant: Variant, index: number): number =>
  variant.mentions.findLast((mention) => mention < index) ?? -1;

/**
 * Ties names to names: equal forms, and shorter forms to the fuller ones they can stand for. Where two
 * fuller names fit, each mention takes the one spoken of most before it, the last of equals.
 */
export const linkNames = (mentions: readonly Mention[]): readonly NameLink[] => {
  const links: NameLink[] = [];
  for (const [type, variants] of variantsOf(mentions)) {
    const lists = new Set(variants.filter((variant) => isList(variant, variants, mentions)));
    for (const variant of variants) {
      const candidates = fullerOf(variant, variants, type as Mention["type"], lists);
      const [only] = candidates;
      if (candidates.length > 1) {
        const given = new Map<Variant, number>();
        for (const mention of variant.mentions) {
          const known = candidates.filter((candidate) => before(candidate.variant, mention) >= 0);
          const weight = (candidate: Candidate): number =>
            candidate.variant.mentions.filter((other) => other < mention).length +
            (given.get(candidate.variant) ?? 0);
          const [chosen] = known.toSorted(
            (a, b) => weight(b) - weight(a) || before(b.variant, mention) - before(a.variant, mention),
          );
          if (!chosen) continue;
          given.set(chosen.variant, (given.get(chosen.variant) ?? 0) + 1);
          links.push({
            mention,
            antecedent: before(chosen.variant, mention),
            score: chosen.score * 0.7,
            reason: `${chosen.reason}, the one most spoken of before it`,
          });
        }
        continue;
      }
      for (const [place, mention] of variant.mentions.entries()) {
        const earlier = variant.mentions[place - 1];
        if (earlier !== undefined) {
          links.push({ mention, antecedent: earlier, score: 1, reason: "the same name" });
        }
      }
      const first = variant.mentions[0];
      if (only && first !== undefined) {
        const fuller = before(only.variant, first);
        const antecedent = fuller >= 0 ? fuller : only.variant.mentions[0];
        if (antecedent !== undefined) {
          links.push({ mention: first, antecedent, score: only.score, reason: only.reason });
        }
      }
    }
  }
  return links;
};
