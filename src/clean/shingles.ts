/** Words in a shingle. Three survive light rewording; longer ones break at every changed word. */
const shingleWords = 3;

const [unknown, letter, joiner, other] = [0, 1, 2, 3];

/** Of each UTF-16 code unit, once looked at: in a word, between two parts of one, or neither. */
const kinds = new Uint8Array(0x10000);
for (const mark of "'’.,-") kinds[mark.charCodeAt(0)] = joiner;

/** The kind of a code unit; NaN, which stands behind the end of a text, and halves of pairs are neither. */
const kindOf = (code: number): number => {
  const kind = kinds[code];
  if (kind !== unknown) return kind ?? other;
  const found = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? letter : other;
  kinds[code] = found;
  return found;
};

/** Code units that the letter or digit at `at` takes up; 0 where there is none. */
const letterAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (kindOf(code) === letter) return 1;
  if (!(code >= 0xd800 && code <= 0xdbff)) return 0;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
};

const [curly, straight] = [0x2019, 0x27];

/** A step of FNV-1a over UTF-16 code units; both forms of the apostrophe are one. */
const step = (hash: number, code: number): number =>
  Math.imul(hash ^ (code === curly ? straight : code), 0x01000193);

/** Hashes of the words of a text in lower case, in their order: runs of letters and digits with single marks between. */
const wordHashes = (text: string): Int32Array => {
  const lower = text.toLowerCase();
  const hashes = new Int32Array((lower.length >> 1) + 1);
  let count = 0;
  for (let at = 0; at < lower.length;) {
    let length = letterAt(lower, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    let hash = 0x811c9dc5;
    while (length > 0) {
      for (const end = at + length; at < end; at += 1) hash = step(hash, lower.charCodeAt(at));
      length = letterAt(lower, at);
      if (length === 0 && kindOf(lower.charCodeAt(at)) === joiner && letterAt(lower, at + 1) > 0) length = 1;
    }
    hashes[count] = hash;
    count += 1;
  }
  return hashes.subarray(0, count);
};

const mix = (value: number): number => {
  // The finaliser of MurmurHash3.
  let hash = value;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The distinct hashes of a text's word shingles in ascending order; a text shorter than one shingle is one. */
export const shingleHashes = (text: string): Uint32Array => {
  const words = wordHashes(text);
  const size = Math.min(shingleWords, words.length);
  const hashes = new Uint32Array(words.length === 0 ? 0 : words.length - size + 1);
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0x9e3779b9;
    for (let index = start; index < start + size; index += 1)
      hash = mix(Math.imul(hash, 31) + (words[index] ?? 0));
    hashes[start] = hash;
  }
  hashes.sort();
  let distinct = 0;
  for (const hash of hashes) {
    if (distinct > 0 && hash === hashes[distinct - 1]) continue;
    hashes[distinct] = hash;
    distinct += 1;
  }
  return hashes.subarray(0, distinct);
};
