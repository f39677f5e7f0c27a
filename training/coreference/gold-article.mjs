// Gold records as annotated articles: gold names, compromise's words, and the gold cluster of any span.
import { readFileSync } from "node:fs";
import { splitSentences } from "../../dist/annotate/sentences.js";
import { tagTokens } from "../../dist/annotate/tokens.js";

export const readRecords = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

export const toArticle = (record) => ({
  id: record.id,
  revision: "gold",
  item: record.id,
  title: record.title ?? "",
  outlet: "gold",
  authors: [],
  language: "en",
  text: record.text,
  wordCount: 0,
  removals: [],
  sourceMap: [],
});

/** Gold names that don't overlap, the longer first, as the recogniser gives them. */
export const goldNames = (record, sentences) => {
  const taken = [];
  const names = record.entities
    .filter((entity) => entity.named !== false && entity.type !== "OTHER")
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter((entity) => {
      if (taken.some((other) => entity.start < other.end && other.start < entity.end)) return false;
      taken.push(entity);
      return true;
    })
    .toSorted((a, b) => a.start - b.start);
  return names.map((entity) => ({
    id: `${record.id}:${entity.start}-${entity.end}`,
    start: entity.start,
    end: entity.end,
    text: record.text.slice(entity.start, entity.end),
    sentence: Math.max(0, sentences.findLastIndex((sentence) => sentence.start <= entity.start)),
    kind: "name",
    type: entity.type,
    confidence: 1,
    layer: "gold",
  }));
};

export const annotateGold = (record) => {
  const sentences = splitSentences(record.text);
  return {
    article: toArticle(record),
    sentences,
    tokens: tagTokens(record.text, sentences),
    mentions: goldNames(record, sentences),
  };
};

const trim = (text, start, end) => {
  const lead = /^(?:the|a|an) /i.exec(text.slice(start, end));
  const from = lead ? start + lead[0].length : start;
  const tail = /(?:['’]s?)$/.exec(text.slice(from, end));
  return [from, tail && end - tail[0].length > from ? end - tail[0].length : end];
};

/** A lookup from span to gold cluster: exact but for articles and possessives, by a name's core, then by the same start. */
export const goldClusters = (record) => {
  const exact = new Map();
  const byStart = new Map();
  for (const mention of record.mentions) {
    const [start, end] = trim(record.text, mention.start, mention.end);
    if (!exact.has(`${start}-${end}`)) exact.set(`${start}-${end}`, mention.cluster);
    const list = byStart.get(start) ?? [];
    list.push([end, mention.cluster]);
    byStart.set(start, list);
  }
  for (const entity of record.entities) {
    const [start, end] = trim(record.text, entity.start, entity.end);
    if (!exact.has(`${start}-${end}`) && entity.cluster) exact.set(`${start}-${end}`, entity.cluster);
  }
  return (span, loose) => {
    const [start, end] = trim(record.text, span.start, span.end);
    const found = exact.get(`${start}-${end}`);
    if (found !== undefined || !loose) return found;
    const longer = (byStart.get(start) ?? []).filter(([to]) => to > end).toSorted((a, b) => a[0] - b[0]);
    return longer[0]?.[1];
  };
};
