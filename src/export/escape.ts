/** Text for XML 1.0 content and attributes; characters that XML forbids are left out. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");

/** A CSV field (RFC 4180), always quoted, so that no text is taken for a number or a formula's start. */
export const csvField = (value: string | number): string =>
  typeof value === "number" ? String(value) : `"${value.replaceAll("\0", "").replaceAll('"', '""')}"`;

/** Halves of surrogate pairs, which no encoding can hold, become U+FFFD. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd");

const code = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Line ends, tabs and other control characters as escapes that Cypher and Turtle both read. */
const controls = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, code);

/** A string literal of Cypher (openCypher 9): backslashes and quotes escaped, control characters as `\uXXXX`. */
export const cypherText = (text: string): string =>
  `'${controls(wellFormed(text.replaceAll("\0", "")).replaceAll("\\", "\\\\").replaceAll("'", "\\'"))}'`;

/** A string literal of Turtle (RDF 1.1 Turtle, 2.5.1). */
export const turtleText = (text: string): string =>
  `"${controls(wellFormed(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"'))}"`;

/** The IRI of a thing of this graph. */
export const iri = (kind: "entity" | "article" | "claim" | "story" | "sentence", id: string): string =>
  `urn:newsgraph:${kind}:${encodeURIComponent(wellFormed(id)).replaceAll("'", "%27")}`;

/** Whether a text may stand as an absolute web address in RDF. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s<>"{}|\\^`]+$/u.test(text);
