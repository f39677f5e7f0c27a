import type { Joint } from "./chunk.ts";
import { antecedentOf } from "./antecedent.ts";
import { isListed, jointAt, startsClause } from "./lookahead.ts";
import { afterComma, previousPos, reports, type State } from "./state.ts";

const relativizers: ReadonlySet<string> = new Set(["who", "whom", "whose", "which", "where", "when"]);
const closable: ReadonlySet<string> = new Set(["relative", "participial", "adverbial"]);

const readQuote = (state: State, lower: string): void => {
  if (state.beforeQuote === undefined && /[“„«‘]|^["']/.test(lower)) {
    state.beforeQuote = state.current;
    state.current = state.push({
      kind: "complement",
      parent: state.current,
      governor: state.current.verb?.main,
    });
  } else if (state.beforeQuote) {
    state.current = state.beforeQuote.verb ? state.push({ kind: "coordinate" }) : state.beforeQuote;
    state.beforeQuote = undefined;
  } else state.current = state.push({ kind: "main" });
  state.last = undefined;
};

/** Opens and closes clauses at commas, conjunctions, quotation marks, "that" and relative words. */
export const readJoint = (state: State, joint: Joint, at: number): void => {
  const next = state.chunks[at + 1];
  const { lower } = joint.word;
  if (joint.pos === "comma" || joint.pos === "dash") {
    const list =
      next?.kind === "np" &&
      isListed(state.chunks, at + 1) &&
      state.last !== undefined &&
      !startsClause(state.chunks, at + 1);
    const more =
      jointAt(state.chunks, at + 1) === "conjunction" &&
      state.chunks[at + 2]?.kind === "np" &&
      !startsClause(state.chunks, at + 2);
    if (
      closable.has(state.current.kind) &&
      state.current.verb &&
      state.current.parent &&
      !list &&
      !more &&
      (state.current.parenthetical || !state.current.parent.verb)
    ) {
      state.current = state.current.parent;
    }
  } else if (joint.pos === "stop") {
    if (lower !== "." || at < state.chunks.length - 2) state.current = state.push({ kind: "main" });
    state.last = undefined;
    state.open = [];
  } else if (joint.pos === "subordinator") {
    state.current = state.push({
      kind: "adverbial",
      parent: state.current,
      introducer: lower,
      parenthetical: afterComma(state, at),
    });
  } else if (joint.pos === "quote") readQuote(state, lower);
  else if (joint.pos === "that" && previousPos(state, at) !== "preposition") {
    const relative = next?.kind === "vg" && state.chunks[at - 1]?.kind === "np";
    const antecedent = relative ? antecedentOf(state, lower, at) : undefined;
    state.current = antecedent
      ? state.push({ kind: "relative", parent: state.current, subjects: [antecedent], introducer: lower })
      : state.push({
          kind: reports(state.current) || !state.last ? "complement" : "relative",
          parent: state.current,
          governor: state.current.verb?.main,
          introducer: lower,
        });
  } else if (joint.pos === "wh") {
    const relative =
      relativizers.has(lower) && state.last !== undefined && state.chunks[at - 1]?.kind !== "vg";
    const gapped = next?.kind === "vg" && lower !== "where" && lower !== "when";
    const antecedent = relative && gapped ? antecedentOf(state, lower, at) : undefined;
    state.current = state.push({
      kind: relative ? "relative" : "complement",
      parent: state.current,
      subjects: antecedent ? [antecedent] : [],
      introducer: lower,
      governor: state.current.verb?.main,
      parenthetical: afterComma(state, at),
    });
  }
  if (!["preposition", "adverb", "conjunction", "comma", "dash"].includes(joint.pos)) state.open = [];
};
