import type { NameLayer, NameSpan, NameText, NameType } from "./names.ts";
import { findAll } from "./occurrences.ts";

const nameParticle =
  /^(?:de|da|do|dos|del|della|di|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|Jr\.?|Sr\.?|I{1,3}|IV)$/;
const hasCapital = (words: string): boolean => /\p{Lu}/u.test(words);

/** The family name of a full name ("Joao da Silva Jr." gives "Silva"), if it has one to go by. */
const surnameOf = (words: string): string | undefined => {
  const parts = words.split(/\s+/).filter((part) => !nameParticle.test(part));
  const last = parts.at(-1);
  return parts.length >= 2 && last !== undefined && /^\p{Lu}[\p{L}'’-]{2,}$/u.test(last) ? last : undefined;
};

interface Votes {
  readonly byType: Map<NameType, number>;
  best: number;
  count: number;
}

/** What every wording of a text was taken for, summed over its mentions; a full name also speaks for its surname. */
const countVotes = (source: NameText, names: readonly NameSpan[]): ReadonlyMap<string, Votes> => {
  const votes = new Map<string, Votes>();
  const add = (words: string, type: NameType, weight: number): void => {
    const entry = votes.get(words) ?? { byType: new Map<NameType, number>(), best: 0, count: 0 };
    entry.byType.set(type, (entry.byType.get(type) ?? 0) + weight);
    entry.best = Math.max(entry.best, weight);
    entry.count += 1;
    votes.set(words, entry);
  };
  for (const name of names) {
    const words = source.text.slice(name.start, name.end);
    const weight = name.confidence ** 2;
    add(words, name.type, weight);
    const surname = name.type === "PERSON" ? surnameOf(words) : undefined;
    if (surname !== undefined) add(surname, "PERSON", weight);
  }
  return votes;
};

const winner = (votes: Votes): readonly [NameType, number] => {
  let best: readonly [NameType, number] = ["MISC", 0];
  for (const [type, weight] of votes.byType) if (weight > best[1]) best = [type, weight];
  return best;
};

/** By how much the others must outweigh a reading before it gives way. */
const majority = 1.6;

/** Repeats of one wording agree on its type: the sum of confidences decides. */
export const agreeOnTypes: NameLayer = (source, names) => {
  const votes = countVotes(source, names);
  return names.map((name): NameSpan => {
    const entry = votes.get(source.text.slice(name.start, name.end));
    if (!entry || entry.byType.size < 2 || name.layer === "lexicon") return name;
    const [type, weight] = winner(entry);
    const own = entry.byType.get(name.type) ?? 0;
    if (type === name.type || weight < own * majority) return name;
    return { ...name, type, layer: "consistency", confidence: Math.min(0.9, entry.best) };
  });
};

/** Whether words stand inside a longer run of capitalised words, which then is another name. */
const insideLonger = (source: NameText, start: number, end: number): boolean => {
  const before = /(\p{Lu}[\p{L}\p{N}'’.-]*)[ -]$/u.exec(source.text.slice(Math.max(0, start - 30), start));
  const after = /^[ -]\p{Lu}[\p{L}\p{N}]*/u.test(source.text.slice(end, end + 20));
  const opens = before && source.sentences.some((sentence) => sentence.start === start - before[0].length);
  return (
    after ||
    (before !== null &&
      !opens &&
      !/^(?:Mr|Mrs|Ms|Dr|Sir|President|Minister|Sen|Rep|Gov)\.?$/.test(before[1] ?? ""))
  );
};

/** Wordings that are surely names, with type and confidence: what is found again elsewhere is one too. */
const sureWordings = (
  source: NameText,
  names: readonly NameSpan[],
): ReadonlyMap<string, readonly [NameType, number]> => {
  const sure = new Map<string, readonly [NameType, number]>();
  for (const [words, votes] of countVotes(source, names)) {
    const [type, weight] = winner(votes);
    const total = [...votes.byType.values()].reduce((a, b) => a + b, 0);
    const share = weight / total;
    const enough = votes.best >= 0.8 || (votes.count >= 2 && votes.best >= 0.6);
    if (!enough || share < 0.6 || words.length < 3 || !hasCapital(words)) continue;
    // A word that the text also writes small ("Cabinet", "Congress") is a name only where it was read as one.
    if (
      !/\s/.test(words) &&
      !/^\p{Lu}+$/u.test(words) &&
      findAll(source.text, words.toLowerCase()).length > 0
    )
      continue;
    sure.set(words, [type, Math.sqrt(votes.best) * share]);
  }
  return sure;
};

/** A wording that was surely a name is one wherever it stands again outside other names. */
export const findRepeats: NameLayer = (source, names) => {
  const result = [...names];
  const free = (start: number, end: number): boolean =>
    !result.some((name) => name.start < end && start < name.end);
  const wordings = [...sureWordings(source, names)].toSorted((a, b) => b[0].length - a[0].length);
  for (const [words, [type, confidence]] of wordings) {
    for (const { start, end } of findAll(source.text, words)) {
      if (!free(start, end) || insideLonger(source, start, end)) continue;
      result.push({ start, end, type, confidence: confidence * 0.9, layer: "consistency" });
    }
  }
  return result;
};
