import { concatMapped, mappedSlice, normaliseSpace, unmapped } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";
import { passage } from "./passage.ts";
import type { Passage } from "./passage.ts";

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const linesOf = (source: string): readonly Line[] => {
  const lines: Line[] = [];
  for (const match of source.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/gu)) {
    if (/^[\r\n\u2028\u2029]/u.test(match[0])) {
      if (lines.length > 0 && lines.at(-1)?.end === match.index) continue;
      lines.push({ start: match.index, end: match.index, text: "" });
    } else {
      const text = match[0].trim();
      const start = match.index + (match[0].length - match[0].trimStart().length);
      lines.push({ start, end: start + text.length, text });
    }
  }
  return lines;
};

const blocksOf = (lines: readonly Line[], opens?: RegExp): readonly (readonly Line[])[] => {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === "") blocks.push([]);
    else if (opens?.test(line.text) === true) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
};

/** Whether lines were broken at a fixed width: most are of middling length, and most do not end a sentence. */
export const isHardWrapped = (blocks: readonly (readonly { readonly text: string }[])[]): boolean => {
  const inner = blocks.flatMap((block) => block.slice(0, -1)).map((line) => line.text);
  if (inner.length < 4) return false;
  const lengths = inner.map((text) => text.length).toSorted((left, right) => left - right);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const longest = Math.max(...blocks.flat().map((line) => line.text.length));
  const open = inner.filter((text) => !/[.!?:"”’)]$/u.test(text)).length;
  return median >= 40 && median <= 100 && longest <= 130 && open >= inner.length * 0.6;
};

const joinWrapped = (source: string, block: readonly Line[]): MappedText => {
  const parts: MappedText[] = [];
  for (const [index, line] of block.entries()) {
    const next = block[index + 1];
    const broken = next && /[\p{Ll}]-$/u.test(line.text) && /^\p{Ll}/u.test(next.text);
    if (!next) {
      parts.push(mappedSlice(source, line.start, line.end));
    } else if (broken) {
      const head = /[\p{L}]+-$/u.exec(line.text)?.[0] ?? "";
      const tail = /^[\p{L}]+/u.exec(next.text)?.[0] ?? "";
      const end = source.lastIndexOf("-", line.end);
      const keepsHyphen = new RegExp(`\\b${head}${tail}\\b`, "iu").test(source);
      parts.push(mappedSlice(source, line.start, keepsHyphen ? end + 1 : end));
    } else {
      parts.push(mappedSlice(source, line.start, line.end), unmapped(" "));
    }
  }
  return concatMapped(parts);
};

const passagesOf = (texts: readonly MappedText[]): readonly Passage[] =>
  texts
    .map((text) => normaliseSpace(text))
    .filter((text) => text.text !== "")
    .map((text) =>
      /^(?:[•●▪·*–—-]|\d{1,2}[.)])\s+\S/u.test(text.text)
        ? passage("item", text)
        : passage("paragraph", text),
    );

/** The lines of plain text as passages; lines broken at a fixed width are joined, words broken by a hyphen mended. */
export const textPassages = (source: string): readonly Passage[] => {
  const blocks = blocksOf(linesOf(source));
  return passagesOf(
    isHardWrapped(blocks)
      ? blocks.map((block) => joinWrapped(source, block))
      : blocks.flat().map((line) => mappedSlice(source, line.start, line.end)),
  );
};

/** As `textPassages` from offset `from`, for formats where only a blank line or a mark that `opens` matches starts a paragraph. */
export const flowedPassages = (source: string, from: number, opens: RegExp): readonly Passage[] =>
  passagesOf(
    blocksOf(
      linesOf(source).filter((line) => line.start >= from),
      opens,
    ).map((block) => joinWrapped(source, block)),
  );
