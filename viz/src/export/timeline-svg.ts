import type { TimelineResponse } from "../../../src/serve/contract.ts";
import { day, interval } from "../lib/words.ts";

const width = 1000;
const chart = 180;
const row = 20;

const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** The timeline as a drawing that stands alone: bars for claims, lines of text for events. */
export const timelineSvg = (
  { buckets, events, unit }: TimelineResponse,
  dates: "fact" | "published",
): string => {
  const most = buckets.reduce((high, bucket) => Math.max(high, bucket[dates]), 1);
  const step = width / Math.max(1, buckets.length);
  const labels = Math.max(1, Math.ceil(buckets.length / 8));
  const shown = events.slice(0, 60).toSorted((left, right) => (left.start < right.start ? -1 : 1));
  const height = chart + 60 + shown.length * row;
  const bars = buckets.map((bucket, index) => {
    const size = (bucket[dates] / most) * chart;
    return `<rect x="${(index * step + step * 0.1).toFixed(2)}" y="${(20 + chart - size).toFixed(2)}" width="${(step * 0.8).toFixed(2)}" height="${size.toFixed(2)}" fill="#2f5fde"><title>${day(bucket.start)}: ${bucket[dates]} claims</title></rect>`;
  });
  const ticks = buckets.flatMap((bucket, index) =>
    index % labels === 0
      ? [
          `<text x="${(index * step).toFixed(2)}" y="${chart + 36}" fill="#49536a">${day(bucket.start)}</text>`,
        ]
      : [],
  );
  const lines = shown.map(
    (event, index) =>
      `<text x="0" y="${chart + 66 + index * row}"><tspan fill="#626c84">${interval(event.start, event.end)}</tspan><tspan x="210" fill="#161c2a">${escaped(event.name)}</tspan></text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 ${width + 20} ${height}" width="${width + 20}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<text x="0" y="14" fill="#161c2a">Claims a ${unit}, by ${dates === "fact" ? "the date of the fact" : "publication"}</text>`,
    ...bars,
    ...ticks,
    ...lines,
    "</svg>",
  ].join("\n");
};
