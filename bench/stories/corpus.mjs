import { readDocuments } from "../../dist/read/read-documents.js";
import { cleanDocument } from "../../dist/clean/clean-document.js";

/** The development articles as title and paragraphs, in order of id; those of fewer than 120 words are left out. */
export const loadArticles = async (folder) => {
  const articles = [];
  for await (const outcome of readDocuments([folder], { cwd: "." })) {
    if (outcome.kind !== "value") continue;
    const cleaned = cleanDocument(outcome.value);
    if (cleaned.kind !== "value" || cleaned.value.wordCount < 120) continue;
    const { id, title, text, titleSpan, outlet } = cleaned.value;
    articles.push({
      id,
      title,
      outlet,
      paragraphs: text
        .slice(titleSpan?.end ?? 0)
        .trim()
        .split("\n\n"),
    });
  }
  return articles.toSorted((left, right) => (left.id < right.id ? -1 : 1));
};

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const grams = (text, size) => {
  const list = words(text);
  const found = new Set();
  for (let at = 0; at + size <= list.length; at += 1) found.add(list.slice(at, at + size).join(" "));
  return found;
};

/**
 * Groups of development articles that are copies already: those that share a fifth of the shorter one's runs of nine
 * words. Found by a measure that the clustering under test does not use.
 */
export const knownCopies = (articles) => {
  const index = new Map();
  const sets = articles.map((article) => grams(article.paragraphs.join(" "), 9));
  const group = articles.map((_, position) => position);
  const find = (position) => (group[position] === position ? position : find(group[position]));
  const shared = new Map();
  for (const [position, set] of sets.entries()) {
    for (const gram of set) {
      for (const other of index.get(gram) ?? []) {
        const key = `${other} ${position}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
      index.set(gram, [...(index.get(gram) ?? []), position]);
    }
  }
  for (const [key, count] of shared) {
    const [left, right] = key.split(" ").map(Number);
    if (count >= 0.2 * Math.min(sets[left].size, sets[right].size)) group[find(right)] = find(left);
  }
  return articles.map((_, position) => find(position));
};

/** For each article its nearest other by shared rare words (the same event or subject), best first. */
export const nearest = (articles) => {
  const frequency = new Map();
  const bags = articles.map(
    (article) => new Set(words(article.paragraphs.join(" ")).filter((word) => word.length > 3)),
  );
  for (const bag of bags) for (const word of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weight = (word) => Math.log(articles.length / frequency.get(word)) ** 2;
  return bags.map((bag, position) => {
    let best = -1;
    let bestScore = 0;
    for (const [other, otherBag] of bags.entries()) {
      if (other === position) continue;
      let score = 0;
      for (const word of bag) if (otherBag.has(word)) score += weight(word);
      score /= Math.sqrt(bag.size * otherBag.size);
      if (score > bestScore) [best, bestScore] = [other, score];
    }
    return best;
  });
};
