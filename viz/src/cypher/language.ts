import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { HighlightStyle, StreamLanguage } from "@codemirror/language";
import type { StringStream } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import type { SchemaResponse } from "../../../src/serve/contract.ts";

const keywords =
  "MATCH OPTIONAL WHERE RETURN WITH UNWIND AS ORDER BY SKIP LIMIT ASC DESC DISTINCT AND OR XOR NOT IN IS NULL CONTAINS STARTS ENDS CALL YIELD UNION ALL CASE WHEN THEN ELSE END EXISTS COUNT TRUE FALSE".split(
    " ",
  );
const functions =
  "count collect sum avg min max size length nodes relationships labels type keys properties id coalesce toLower toUpper toString toInteger toFloat trim split substring replace head last tail range reverse abs round date datetime duration shortestPath allShortestPaths any all none single reduce startNode endNode".split(
    " ",
  );

const keywordSet = new Set(keywords);
const functionSet = new Set(functions.map((name) => name.toLowerCase()));

interface State {
  /** Whether the next name follows a colon: a label or a relationship type. */
  colon: boolean;
}

const token = (stream: StringStream, state: State): string | null => {
  if (stream.eatSpace()) return null;
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match(/^'(?:[^'\\]|\\.)*'?/) || stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
  if (stream.match(/^\d+(?:\.\d+)?/)) return "number";
  if (stream.match(/^\$\w+/)) return "variableName.special";
  if (stream.match(/^`[^`]*`?/) || stream.match(/^[A-Za-z_]\w*/)) {
    const word = stream.current();
    const named = state.colon;
    state.colon = false;
    if (named) return "typeName";
    if (keywordSet.has(word.toUpperCase())) return "keyword";
    if (functionSet.has(word.toLowerCase()) && stream.peek() === "(") return "function";
    return "variableName";
  }
  state.colon = stream.next() === ":";
  return "operator";
};

/** Cypher for the editor: enough of its grammar to colour it. */
export const cypherLanguage = StreamLanguage.define<State>({
  name: "cypher",
  startState: () => ({ colon: false }),
  token,
  tokenTable: { function: tags.function(tags.variableName) },
});

/** Colours of shapes are too light for words; towards the text's colour they reach 4.5:1 in both themes (WCAG 1.4.3). */
const asText = (name: string): string => `color-mix(in srgb, var(--${name}) 70%, var(--text))`;

export const cypherColors = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent-text)", fontWeight: "600" },
  { tag: tags.typeName, color: asText("event") },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.number, color: asText("org") },
  { tag: tags.comment, color: "var(--text-faint)", fontStyle: "italic" },
  { tag: tags.function(tags.variableName), color: asText("place") },
  { tag: tags.special(tags.variableName), color: "var(--warn)" },
]);

const options = (names: readonly string[], type: string): CompletionResult["options"] =>
  names.map((label) => ({ label, type }));

/** Completes this graph's labels and relationship types after a colon, properties after a dot, else words of the language. */
export const completeCypher =
  (schema: () => SchemaResponse | undefined) =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[:.]?\w*/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const known = schema();
    if (word.text.startsWith(":")) {
      const inside = context.matchBefore(/\[\w*:[\w|]*$/) !== null;
      return {
        from: word.from + 1,
        options: inside
          ? options(known?.relationshipTypes ?? [], "type")
          : [...options(known?.labels ?? [], "class"), ...options(known?.relationshipTypes ?? [], "type")],
      };
    }
    if (word.text.startsWith("."))
      return { from: word.from + 1, options: options(known?.properties ?? [], "property") };
    return { from: word.from, options: [...options(keywords, "keyword"), ...options(functions, "function")] };
  };
