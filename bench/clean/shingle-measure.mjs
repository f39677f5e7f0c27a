/**
 * The measure of scrapinghub's article-extraction-benchmark: shingles of four words counted in the extracted and the
 * true body; precision and recall of each page, averaged over pages; F1 of the two averages.
 */
const shingles = (text) => {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const key = tokens.slice(at, at + 4).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

export const pageScores = (truth, found) => {
  const [wanted, got] = [shingles(truth), shingles(found)];
  let [both, extra, missing] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...got.keys()])) {
    const [want, have] = [wanted.get(key) ?? 0, got.get(key) ?? 0];
    both += Math.min(want, have);
    extra += Math.max(0, have - want);
    missing += Math.max(0, want - have);
  }
  const perfect = extra === 0 && missing === 0;
  return {
    precision: perfect ? 1 : both === 0 ? 0 : both / (both + extra),
    recall: perfect ? 1 : both === 0 ? 0 : both / (both + missing),
  };
};

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const averageScores = (pages) => {
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};
