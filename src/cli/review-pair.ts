import type { ResolutionPair } from "../model/resolution.ts";
import type { GraphStore, Row } from "../store/graph-store.ts";
import { markSpans } from "./mark-spans.ts";
import { print, printable } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";
import { waterfall } from "./waterfall.ts";

/** One side of a pair as a person sees it: the entity, and a sentence that names it. */
export interface ReviewSide {
  readonly entity: string;
  readonly name: string;
  readonly row: Row;
}

/** What the graph holds under a chain; undefined where it is gone. */
export const reviewSide = async (store: GraphStore, chain: string): Promise<ReviewSide | undefined> => {
  const [row] = (await store.read("review-chain", { chain })).rows;
  return row && { entity: String(row["entity"]), name: String(row["name"]), row };
};

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Characters of a sentence to either side of the name; the rest tells nobody who is meant. */
const around = 160;

const sentenceOf = (terminal: Terminal, row: Row): string => {
  const text = String(row["sentence"] ?? "");
  const from = Number(row["sentenceStart"]);
  const span = { start: Number(row["start"]) - from, end: Number(row["end"]) - from };
  const within = { start: Math.max(0, span.start - around), end: Math.min(text.length, span.end + around) };
  const marked = markSpans(terminal, text, within, [span]);
  return `${within.start > 0 ? "…" : ""}${marked}${within.end < text.length ? "…" : ""}`;
};

const factsOf = ({ row }: ReviewSide): string => {
  const articles = Number(row["articles"] ?? 0);
  return [
    texts(row["labels"]).find((label) => label !== "Entity") ?? "",
    ...texts(row["roles"]).slice(0, 3),
    ...texts(row["countries"]).slice(0, 3),
    `${articles} article${articles === 1 ? "" : "s"}`,
  ]
    .filter((fact) => fact !== "")
    .join(", ");
};

const sourceOf = ({ row }: ReviewSide): string =>
  [row["outlet"], String(row["publishedAt"] ?? "").slice(0, 10)].filter(Boolean).join(", ");

/** Prints both sides with their sentences, and the steps that led to the question. */
export const printPair = (
  terminal: Terminal,
  pair: ResolutionPair,
  sides: readonly ReviewSide[],
  at: string,
): void => {
  const { colors } = terminal;
  print(terminal, `\n${colors.dim(at)}`);
  for (const side of sides) {
    print(terminal, `${colors.bold(printable(side.name))}  ${colors.dim(printable(factsOf(side)))}`);
    print(terminal, `  ${sentenceOf(terminal, side.row)}  ${colors.dim(printable(sourceOf(side)))}`);
  }
  print(terminal);
  for (const line of waterfall(pair, colors, terminal.output.columns)) print(terminal, line);
};
