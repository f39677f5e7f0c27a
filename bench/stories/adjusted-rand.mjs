const pairs = (count) => (count * (count - 1)) / 2;

const tally = (list) => {
  const counts = new Map();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Pairs of items that a labelling puts together. */
const together = (list) => sum([...tally(list).values()].map(pairs));

/** Adjusted Rand index of two labellings of the same items (Hubert and Arabie 1985): 1 for equal partitions, about 0 for chance. */
export const adjustedRandIndex = (truth, found) => {
  const both = [...tally(truth.map((label, index) => `${label}\u0000${found[index]}`)).values()].map(pairs);
  const left = sum([...tally(truth).values()].map(pairs));
  const right = sum([...tally(found).values()].map(pairs));
  const expected = (left * right) / pairs(truth.length);
  const most = (left + right) / 2;
  return most === expected ? 1 : (sum(both) - expected) / (most - expected);
};

/** Of the pairs put together, the share that belong together; and of those that belong together, the share found. */
export const pairScores = (truth, found) => {
  const both = together(truth.map((label, index) => `${label}\u0000${found[index]}`));
  return { precision: both / together(found), recall: both / together(truth) };
};
