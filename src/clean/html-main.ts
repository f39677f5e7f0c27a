import { isTag, isText } from "domhandler";
import type { ChildNode, Document, Element } from "domhandler";
import { isFurniture, isInline, isNamedAside, isNamedBody, namesOf } from "./html-names.ts";
import { elementsOf, textOf, walk } from "./html-tree.ts";

/** The part of a page that holds its article. */
export interface MainContent {
  /** One element, or several siblings, in document order. */
  readonly roots: readonly Element[];
  /** Whether an element below stands beside the article and is no part of it. */
  readonly isAside: (element: Element) => boolean;
}

interface Measure {
  text: number;
  linked: number;
  stops: number;
}

/** The text that stands directly in `element`, its inline children included, that of blocks below not. */
const ownText = (element: Element): Measure => {
  const measure: Measure = { text: 0, linked: 0, stops: 0 };
  const stack: { readonly node: ChildNode; readonly linked: boolean }[] = element.children
    .toReversed()
    .map((node) => ({ node, linked: false }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, linked } = next;
    if (isText(node)) {
      const text = node.data.trim();
      measure.text += text.length;
      if (linked) measure.linked += text.length;
      measure.stops += text.match(/[,،、，.!?。]/gu)?.length ?? 0;
    } else if (isTag(node) && isInline(node)) {
      for (const child of node.children.toReversed())
        stack.push({ node: child, linked: linked || node.name === "a" });
    }
  }
  return measure;
};

const isRunning = (own: Measure): boolean => own.text >= 25 && own.linked <= own.text * 0.5;

/** Characters of running text in each element and below it, whatever the elements are called. */
const runningText = (document: Document): ReadonlyMap<Element, number> => {
  const totals = new Map<Element, number>();
  for (const node of walk(document, (element) => !isFurniture(element))) {
    if (!isTag(node) || isInline(node) || isFurniture(node)) continue;
    const own = ownText(node);
    if (!isRunning(own)) continue;
    for (let at: Element | null = node; at; at = at.parent && isTag(at.parent) ? at.parent : null)
      totals.set(at, (totals.get(at) ?? 0) + own.text);
  }
  return totals;
};

/** Elements with the score of the running text below them; near text counts more (as Mozilla's Readability does). */
const scoreContainers = (
  document: Document,
  isAside: (element: Element) => boolean,
): ReadonlyMap<Element, number> => {
  const scores = new Map<Element, number>();
  for (const node of walk(document, (element) => !isAside(element))) {
    if (!isTag(node) || isInline(node) || isAside(node)) continue;
    const own = ownText(node);
    if (!isRunning(own)) continue;
    const value = 1 + Math.min(own.stops, 12) * 0.5 + Math.min(own.text / 100, 6);
    let parent = node.name === "p" ? node.parent : node;
    for (let level = 0; parent && isTag(parent) && level < 6; level += 1, parent = parent.parent) {
      const share = level === 0 ? 1 : level === 1 ? 0.6 : 1 / (level * 2.5);
      scores.set(parent, (scores.get(parent) ?? 0) + value * share);
    }
  }
  return scores;
};

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Elements (up to three above it, the page's own left out) that hold the heading with the article's title. */
const aroundTitle = (document: Document, title: string | undefined): ReadonlySet<Element> => {
  const found = new Set<Element>();
  const wanted = title === undefined ? "" : fold(title);
  if (wanted.length < 8) return found;
  for (const heading of elementsOf(document, (each) => /^h[1-3]$/.test(each.name))) {
    if (fold(textOf(heading)) !== wanted) continue;
    let at = heading.parent;
    for (let level = 0; at && isTag(at) && level < 3 && at.name !== "body"; level += 1, at = at.parent)
      found.add(at);
  }
  return found;
};

const weightOf = (element: Element, titled: ReadonlySet<Element>): number => {
  let weight = 1;
  if (isNamedBody(element)) weight += 0.25;
  if (isNamedAside(element)) weight -= 0.25;
  if (element.name === "article" || element.name === "main") weight += 0.2;
  if (/articlebody/i.test(element.attribs["itemprop"] ?? "")) weight += 1;
  let at: Element | null = element;
  for (let level = 0; at && level < 3; level += 1, at = at.parent && isTag(at.parent) ? at.parent : null)
    if (titled.has(at)) return weight + 0.3;
  return weight;
};

const siblingsOf = (element: Element): readonly Element[] =>
  element.parent?.children.filter(isTag) ?? [element];

/**
 * Bodies are at times split over siblings: chunks of one class, or paragraphs beside a box with the rest. Gives the
 * siblings that belong to `main`, looking up to three levels above it.
 */
const withSiblings = (
  main: Element,
  isAside: (element: Element) => boolean,
  running: ReadonlyMap<Element, number>,
): readonly Element[] => {
  let at = main;
  for (
    let level = 0;
    level < 4 && at.name !== "body" && at.name !== "main" && at.name !== "article";
    level += 1
  ) {
    const label = namesOf(at).trim();
    const kept = siblingsOf(at).filter((each) => {
      if (each === at) return true;
      if (isAside(each) || isInline(each)) return false;
      const own = ownText(each);
      const paragraph = own.text >= 80 && own.linked <= own.text * 0.25 && own.stops > 0;
      const sameLabel = label !== "" && each.name === at.name && namesOf(each).trim() === label;
      const least = level === 0 ? 140 : (running.get(main) ?? 0) / 4;
      return (paragraph && level < 2) || (sameLabel && (running.get(each) ?? 0) >= least);
    });
    if (kept.length > 1) return kept;
    if (!at.parent || !isTag(at.parent)) break;
    at = at.parent;
  }
  return [main];
};

/** Where a page's article stands: the element below which most running text stands, with siblings that continue it. */
export const mainContent = (document: Document, title: string | undefined): MainContent | undefined => {
  const running = runningText(document);
  const all = Math.max(
    0,
    ...elementsOf(document, (each) => each.parent === document).map((each) => running.get(each) ?? 0),
  );
  // An element that holds a third of the page's text is no aside, whatever it is called.
  const isAside = (element: Element): boolean =>
    isFurniture(element) || (isNamedAside(element) && (running.get(element) ?? 0) < all / 3);
  const titled = aroundTitle(document, title);
  let best: Element | undefined;
  let bestScore = 0;
  for (const [element, score] of scoreContainers(document, isAside)) {
    const weighted = score * weightOf(element, titled);
    if (weighted > bestScore) {
      best = element;
      bestScore = weighted;
    }
  }
  return best ? { roots: withSiblings(best, isAside, running), isAside } : undefined;
};
