/** Signatures of many articles in one block of memory: `values[offsets[i], offsets[i + 1])` is the i-th. */
export interface SignatureTable {
  readonly count: number;
  readonly values: Uint32Array;
  readonly offsets: Uint32Array;
}

/** Hashes below this are index keys: a sample of all shingles that is the same for every article. */
const keyLimit = 2 ** 32 / 4;

/** A shingle in more articles than this is a turn of phrase, not a sign of copying; it only ties neighbours. */
const longest = 64;

interface Postings {
  /** Articles, those of one key side by side. */
  readonly articles: Uint32Array;
  /** For the p-th key of article i, at `first[i] + p`: where its list starts, where the article stands in it, its length. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly lengths: Uint32Array;
  readonly first: Uint32Array;
}

const keysOf = (table: SignatureTable, article: number): { readonly from: number; readonly to: number } => {
  const from = (table.offsets[article] ?? 0) + 1;
  const end = table.offsets[article + 1] ?? from;
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.values[middle] ?? 0) < keyLimit) low = middle + 1;
    else high = middle;
  }
  return { from, to: Math.max(low, from) };
};

/** Slots in ascending order of key, then of slot: a radix sort of two passes over 16 bits each. */
const sortedSlots = (keys: Uint32Array): Uint32Array => {
  let order = new Uint32Array(keys.length);
  for (let slot = 0; slot < keys.length; slot += 1) order[slot] = slot;
  for (const shift of [0, 16]) {
    const counts = new Uint32Array(65_537);
    for (const key of keys) {
      const digit = (key >>> shift) & 0xffff;
      counts[digit + 1] = (counts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < 65_536; digit += 1)
      counts[digit + 1] = (counts[digit + 1] ?? 0) + (counts[digit] ?? 0);
    const next = new Uint32Array(keys.length);
    for (const slot of order) {
      const digit = ((keys[slot] ?? 0) >>> shift) & 0xffff;
      const place = counts[digit] ?? 0;
      next[place] = slot;
      counts[digit] = place + 1;
    }
    order = next;
  }
  return order;
};

const postings = (table: SignatureTable): Postings => {
  const first = new Uint32Array(table.count + 1);
  for (let article = 0; article < table.count; article += 1) {
    const { from, to } = keysOf(table, article);
    first[article + 1] = (first[article] ?? 0) + (to - from);
  }
  const total = first[table.count] ?? 0;
  const keys = new Uint32Array(total);
  let slot = 0;
  const owner = new Uint32Array(total);
  for (let article = 0; article < table.count; article += 1) {
    const { from, to } = keysOf(table, article);
    for (let at = from; at < to; at += 1) {
      owner[slot] = article;
      keys[slot] = table.values[at] ?? 0;
      slot += 1;
    }
  }
  const order = sortedSlots(keys);
  const articles = new Uint32Array(total);
  const starts = new Uint32Array(total);
  const places = new Uint32Array(total);
  const lengths = new Uint32Array(total);
  for (let at = 0; at < total;) {
    const key = keys[order[at] ?? 0];
    let end = at + 1;
    while (end < total && keys[order[end] ?? 0] === key) end += 1;
    for (let each = at; each < end; each += 1) {
      const from = order[each] ?? 0;
      articles[each] = owner[from] ?? 0;
      starts[from] = at;
      places[from] = each;
      lengths[from] = end - at;
    }
    at = end;
  }
  return { articles, starts, places, lengths, first };
};

/**
 * Hands over the pairs of articles (earlier index first) that share at least two rare shingles of the sample, so that
 * comparing them is worth it: locality-sensitive hashing whose bands are single hashes of the sketch.
 */
export const eachCandidate = (table: SignatureTable, take: (left: number, right: number) => void): void => {
  const { articles, starts, places, lengths, first } = postings(table);
  const shared = new Uint16Array(table.count);
  // Those that share a key with the article in hand.
  const touched = new Uint32Array(table.count);
  for (let article = 0; article < table.count; article += 1) {
    let count = 0;
    const from = first[article] ?? 0;
    const to = first[article + 1] ?? 0;
    for (let slot = from; slot < to; slot += 1) {
      const start = starts[slot] ?? 0;
      const place = places[slot] ?? 0;
      const long = (lengths[slot] ?? 0) > longest;
      for (let at = long ? Math.max(start, place - 2) : start; at < place; at += 1) {
        const other = articles[at] ?? 0;
        const times = shared[other] ?? 0;
        if (times === 0) {
          touched[count] = other;
          count += 1;
        }
        shared[other] = times + 1;
      }
    }
    const keys = to - from;
    for (const other of touched.subarray(0, count).toSorted()) {
      const fewer = Math.min(keys, (first[other + 1] ?? 0) - (first[other] ?? 0));
      if ((shared[other] ?? 0) >= Math.min(2, fewer)) take(other, article);
      shared[other] = 0;
    }
  }
};
