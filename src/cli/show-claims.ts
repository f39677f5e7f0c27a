import type { Row, Value } from "../store/graph-store.ts";
import { groupBy } from "../util/group-by.ts";
import { markSpans } from "./mark-spans.ts";
import { note, print, printable } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

const text = (value: Value | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

/** What is claimed, whoever says it: claims with one heading support each other. */
export const claimHeading = (claim: Row): string =>
  [
    text(claim["subject"]),
    claim["polarity"] === "negative" ? "not" : undefined,
    text(claim["type"]),
    text(claim["object"]),
    text(claim["value"]) === undefined ? undefined : `“${String(claim["value"])}”`,
  ]
    .filter((each) => each !== undefined)
    .join(" ");

/** Hedge, speaker and date of a claim, as far as they are known. */
export const claimMarks = (claim: Row): readonly string[] => {
  const modality = text(claim["modality"]);
  const [from, to] = [text(claim["validFrom"]), text(claim["validTo"])];
  const marks = [
    modality === "asserted" ? undefined : modality,
    claim["attribution"] === "named"
      ? `says ${text(claim["speaker"]) ?? text(claim["source"]) ?? "a named source"}`
      : undefined,
    claim["attribution"] === "unnamed"
      ? `says an unnamed source${text(claim["source"]) === undefined ? "" : ` (${String(claim["source"])})`}`
      : undefined,
    from === undefined ? undefined : `when: ${from === to || to === undefined ? from : `${from} to ${to}`}`,
  ];
  return marks.filter((each) => each !== undefined);
};

const spansOf = (claim: Row): readonly { readonly start: number; readonly end: number }[] => {
  const from = Number(claim["sentenceStart"]);
  return ["subject", "object", "trigger"].flatMap((part) => {
    const [start, end] = [claim[`${part}Start`], claim[`${part}End`]];
    return typeof start === "number" && typeof end === "number"
      ? [{ start: start - from, end: end - from }]
      : [];
  });
};

const printEvidence = (terminal: Terminal, claim: Row): void => {
  const { colors } = terminal;
  const sentence = String(claim["sentence"] ?? "");
  print(terminal, `    ${markSpans(terminal, sentence, { start: 0, end: sentence.length }, spansOf(claim))}`);
  const source = [claim["outlet"], text(claim["publishedAt"])?.slice(0, 10), claim["title"]]
    .filter(Boolean)
    .join(", ");
  const marks = claimMarks(claim);
  print(
    terminal,
    colors.dim(printable(`      ${source}`)) +
      (marks.length === 0 ? "" : colors.yellow(printable(`  [${marks.join("; ")}]`))),
  );
};

/** Independent stories behind claims; an article without one stands for itself. */
const storiesOf = (claims: readonly Row[]): number =>
  new Set(claims.map((claim) => text(claim["story"]) ?? String(claim["articleId"]))).size;

/** Claims under their headings, with independent stories counted and every sentence marked. */
export const showClaims = (terminal: Terminal, claims: readonly Row[], limit: number): void => {
  const groups = groupBy(claims, claimHeading);
  // Best supported first; headings break ties, so that the order never changes by itself.
  const ranked = [...groups].toSorted(
    ([a, x], [b, y]) => storiesOf(y) - storiesOf(x) || y.length - x.length || (a < b ? -1 : 1),
  );
  let shown = 0;
  for (const [heading, group] of ranked) {
    if (shown >= limit) break;
    const independent = storiesOf(group);
    const support = `${group.length} claim${group.length === 1 ? "" : "s"}, ${independent} ${independent === 1 ? "story" : "stories"}`;
    print(terminal, `  ${terminal.colors.cyan(printable(heading))}  ${terminal.colors.dim(support)}`);
    for (const claim of group.slice(0, limit - shown)) printEvidence(terminal, claim);
    shown += group.length;
  }
  if (claims.length > limit) note(terminal, `${claims.length - limit} more claims; --limit shows them.`);
};
