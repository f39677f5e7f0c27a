import { isTag, isText } from "domhandler";
import type { ChildNode, Document, Element } from "domhandler";
import { walk } from "./html-tree.ts";

const neverContent = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "nav",
  "form",
  "button",
  "iframe",
  "svg",
  "canvas",
  "object",
  "embed",
  "select",
  "input",
  "textarea",
  "dialog",
  "menu",
  "head",
  "audio",
  "video",
  "map",
  "math",
  "applet",
]);

const sideRole =
  /^(?:navigation|banner|complementary|contentinfo|search|menu|menubar|dialog|alertdialog|alert)$/i;

const unlikely =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|sponsor\w*|promo\w*|related\w*|recirc\w*|recommend\w*|more-stories|most-?(?:read|popular|viewed)|trending|popular|newsletter\w*|subscri\w+|signup|sign-up|social\w*|share\w*|sharing|comment\w*|disqus\w*|respond|reply|cookie\w*|consent|gdpr|paywall|breadcrumb\w*|pagination|pager|sidebar|side-bar|footer|masthead|menu|nav|navigation|navbar|toolbar|widget\w*|outbrain|taboola|author-?(?:bio|box|info|card)|about-the-author|tags?|tag-list|topics|metadata|post-meta|entry-meta|byline|print-only|hidden|modal|popup|overlay|skip-link|video-?player|jw-?player|gallery-nav|read-?more|see-?also|next-?article|teaser\w*|promo-?box|inline-?promo)(?:$|[\s_-])/i;

const likely =
  /(?:^|[\s_-])(?:article|articlebody|article-?(?:body|content|text)|story|story-?(?:body|content|text)|storytext|entry|entry-?content|post|post-?(?:body|content|text)|body|main|content|text|hentry|h-entry|news-?(?:body|content|text)|maincontent|main-content)(?:$|[\s_-])/i;

const names = (element: Element): string =>
  `${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`.slice(0, 400);

const isHidden = (element: Element): boolean =>
  "hidden" in element.attribs ||
  element.attribs["aria-hidden"] === "true" ||
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(element.attribs["style"] ?? "");

/** Whether what an element holds is never part of an article's body, whatever its text. */
export const isFurniture = (element: Element): boolean =>
  neverContent.has(element.name) || isHidden(element) || sideRole.test(element.attribs["role"] ?? "");

/** Whether an element's names say that it stands beside the article: shares, related stories, comments. */
export const isAside = (element: Element): boolean =>
  isFurniture(element) ||
  element.name === "aside" ||
  element.name === "footer" ||
  (unlikely.test(names(element)) &&
    !likely.test(names(element)) &&
    element.name !== "body" &&
    element.name !== "html");

const inlineNames = new Set([
  "a",
  "abbr",
  "acronym",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "data",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "ins",
  "kbd",
  "label",
  "mark",
  "q",
  "s",
  "samp",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
  "img",
  "br",
]);

export const isInline = (element: Element): boolean => inlineNames.has(element.name);

interface Measure {
  text: number;
  linked: number;
  commas: number;
}

/** The text that stands directly in `element`, its inline children included, that of blocks below not. */
const ownText = (element: Element): Measure => {
  const measure: Measure = { text: 0, linked: 0, commas: 0 };
  const stack: { readonly node: ChildNode; readonly linked: boolean }[] = element.children
    .toReversed()
    .map((node) => ({ node, linked: false }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, linked } = next;
    if (isText(node)) {
      const text = node.data.trim();
      measure.text += text.length;
      if (linked) measure.linked += text.length;
      measure.commas += text.match(/[,،、，.!?。]/gu)?.length ?? 0;
    } else if (isTag(node) && isInline(node)) {
      for (const child of node.children.toReversed())
        stack.push({ node: child, linked: linked || node.name === "a" });
    }
  }
  return measure;
};

/** Elements with the score of the running text below them; near text counts more (as Mozilla's Readability does). */
const scoreContainers = (document: Document): ReadonlyMap<Element, number> => {
  const scores = new Map<Element, number>();
  for (const node of walk(document, (element) => !isAside(element))) {
    if (!isTag(node) || isInline(node) || isAside(node)) continue;
    const own = ownText(node);
    if (own.text < 25 || own.linked > own.text * 0.5) continue;
    const value = 1 + Math.min(own.commas, 12) * 0.5 + Math.min(own.text / 100, 6);
    let parent = node.name === "p" ? node.parent : node;
    for (let level = 0; parent && isTag(parent) && level < 6; level += 1, parent = parent.parent) {
      const share = level === 0 ? 1 : level === 1 ? 0.6 : 1 / (level * 2.5);
      scores.set(parent, (scores.get(parent) ?? 0) + value * share);
    }
  }
  return scores;
};

const weightOf = (element: Element): number => {
  const label = names(element);
  let weight = 1;
  if (likely.test(label)) weight += 0.25;
  if (unlikely.test(label)) weight -= 0.25;
  if (element.name === "article" || element.name === "main") weight += 0.2;
  if (/articlebody/i.test(element.attribs["itemprop"] ?? "")) weight += 1;
  return weight;
};

/** The element that holds the article's body: the one below which most running text stands; undefined for a page without any. */
export const mainElement = (document: Document): Element | undefined => {
  let best: Element | undefined;
  let bestScore = 0;
  for (const [element, score] of scoreContainers(document)) {
    const weighted = score * weightOf(element);
    if (weighted > bestScore) {
      best = element;
      bestScore = weighted;
    }
  }
  return best;
};
