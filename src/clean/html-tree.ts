import { decodeHTML } from "entities";
import { isTag, isText } from "domhandler";
import type { ChildNode, Document, Element, Text } from "domhandler";
import { parseDocument } from "htmlparser2";
import { concatMapped, mappedSlice, unmapped } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

const deepest = 4000;

/** Whether elements that have to be closed nest deeper than any page does; found in one pass, for parsing such a page takes quadratic time. */
export const nestsTooDeep = (source: string): boolean => {
  let depth = 0;
  for (const match of source.matchAll(
    /<(\/?)(?!(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)\b)[a-z]/gi,
  )) {
    depth = match[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
};

/** A tolerant parse that keeps the place of every node in `source`. */
export const parseHtml = (source: string): Document =>
  parseDocument(source, { withStartIndices: true, withEndIndices: true });

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/iy;

/** The text of a node with the place of its characters; a decoded entity has none. */
export const mappedNode = (node: Text, source: string): MappedText => {
  const { startIndex, endIndex, data } = node;
  if (startIndex === null || endIndex === null) return unmapped(data);
  const raw = source.slice(startIndex, endIndex + 1);
  if (raw === data) return mappedSlice(source, startIndex, endIndex + 1);
  const parts: MappedText[] = [];
  let from = 0;
  let to = 0;
  let runFrom = 0;
  while (to < data.length && from < raw.length) {
    if (raw[from] === "&") {
      entity.lastIndex = from;
      const match = entity.exec(raw)?.[0];
      const decoded = match === undefined ? undefined : decodeHTML(match);
      if (match !== undefined && decoded !== undefined && decoded !== match && data.startsWith(decoded, to)) {
        parts.push(mappedSlice(source, startIndex + runFrom, startIndex + from), unmapped(decoded));
        from += match.length;
        to += decoded.length;
        runFrom = from;
        continue;
      }
    }
    if (raw[from] !== data[to]) return unmapped(data);
    from += 1;
    to += 1;
  }
  if (to < data.length) return unmapped(data);
  parts.push(mappedSlice(source, startIndex + runFrom, startIndex + from));
  return concatMapped(parts);
};

/** All nodes below `root` in document order, without recursion; children of an element for which `enter` is false are left out. */
export function* walk(root: Document | Element, enter: (element: Element) => boolean): Generator<ChildNode> {
  const stack: ChildNode[] = root.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (isTag(node) && enter(node)) for (const child of node.children.toReversed()) stack.push(child);
  }
}

export const elementsOf = (
  root: Document | Element,
  test: (element: Element) => boolean,
): readonly Element[] => {
  const found: Element[] = [];
  for (const node of walk(root, () => true)) if (isTag(node) && test(node)) found.push(node);
  return found;
};

/** Text below an element, without markup, scripts and styles. */
export const textOf = (root: Element): string => {
  let text = "";
  for (const node of walk(root, (element) => element.name !== "script" && element.name !== "style")) {
    if (isText(node)) text += node.data;
  }
  return text;
};
