import type { ResolutionPair } from "../model/resolution.ts";
import { printable } from "./terminal.ts";
import type { Colors } from "./terminal.ts";

const width = 24;

const cut = (text: string, room: number): string =>
  text.length > room ? `${text.slice(0, room - 1)}…` : text;

/** The steps of a comparison as lines, each with a bar of its weight in log-odds, for to the right and against to the left. */
export const waterfall = (
  pair: ResolutionPair,
  colors: Colors,
  /** Columns of the terminal, to which details are cut; endless where it is none. */
  columns = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const longest = Math.max(1, ...pair.features.map((feature) => Math.abs(feature.weight)));
  const label = Math.max(...pair.features.map((feature) => feature.name.length), 5);
  const room = Math.max(20, columns - label - width - 13);
  const lines = pair.features.map(({ name, weight, detail }) => {
    const length = Math.round((Math.abs(weight) / longest) * (width / 2));
    const left = weight < 0 ? "▒".repeat(length).padStart(width / 2) : " ".repeat(width / 2);
    const right = weight > 0 ? "█".repeat(length).padEnd(width / 2) : " ".repeat(width / 2);
    const sign = `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`.padStart(6);
    return `  ${printable(name).padEnd(label)} ${sign} ${colors.red(left)}│${colors.green(right)} ${colors.dim(cut(printable(detail), room))}`;
  });
  const odds = pair.features.reduce((sum, feature) => sum + feature.weight, 0);
  const verdict = `${odds < 0 ? "−" : "+"}${Math.abs(odds).toFixed(1)}`.padStart(6);
  return [
    ...lines,
    `  ${"total".padEnd(label)} ${colors.bold(verdict)} ${Math.round(pair.score * 100)} % the same: ${pair.outcome}`,
  ];
};
