import { isTag, isText, isCDATA } from "domhandler";
import type { ChildNode, Document, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { refused } from "./guard.ts";

/** Levels that no feed or document nests; the parser's time grows with their square. */
const deepest = 1000;

const nestsTooDeep = (text: string): boolean => {
  let depth = 0;
  for (const [tag] of text.matchAll(
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\/?[\p{L}_][^<>]*>?/gu,
  )) {
    if (tag.startsWith("<!") || tag.endsWith("/>")) continue;
    depth = tag.startsWith("</") ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
};

/** Parse XML without ever expanding entities of its own; a document that declares some, or nests without end, is refused. */
export const parseXml = (text: string, item: string): Document => {
  const declaration = /<!DOCTYPE[^>[]{0,2000}\[/iu.exec(text.slice(0, 100_000));
  if (declaration || /<!ENTITY\s/iu.test(text.slice(0, 100_000)))
    throw refused(
      item,
      "It declares XML entities, which can be made to expand without end; remove the declaration.",
    );
  if (nestsTooDeep(text))
    throw refused(
      item,
      "Its elements are nested more than a thousand deep, as in no real document; mend it.",
    );
  return parseDocument(text, { xmlMode: true, decodeEntities: true });
};

const localName = (element: Element): string =>
  element.name.slice(element.name.indexOf(":") + 1).toLowerCase();

/** All elements with a local name (prefix left out, lower case) below `root`, in document order; not those inside a found one. */
export const findAll = (root: Document | Element, name: string): readonly Element[] => {
  const found: Element[] = [];
  const stack: ChildNode[] = root.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    if (localName(node) === name) found.push(node);
    else for (const child of node.children.toReversed()) stack.push(child);
  }
  return found;
};

/** The text below an element, CDATA included. */
export const xmlText = (element: Element | undefined): string => {
  if (!element) return "";
  let text = "";
  const stack: ChildNode[] = element.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) text += node.data;
    else if (isTag(node) || isCDATA(node)) for (const child of node.children.toReversed()) stack.push(child);
  }
  return text;
};

/** Direct child elements of a local name. */
export const childrenNamed = (element: Element, ...names: readonly string[]): readonly Element[] =>
  element.children
    .filter(isTag)
    .filter((child) => names.includes(localName(child)) || names.includes(child.name.toLowerCase()));
