import { isTag, isText } from "domhandler";
import type { ChildNode, Element } from "domhandler";
import type { MainContent } from "./html-main.ts";
import { isFurniture, isInline, isNamedByline, isNamedHint } from "./html-names.ts";
import { mappedNode, textOf } from "./html-tree.ts";
import { concatMapped, normaliseSpace, sliceMapped, unmapped } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";
import { passage, remove } from "./passage.ts";
import type { Passage, PassageKind } from "./passage.ts";

const kindOf = (element: Element): PassageKind => {
  if (/^h[1-6]$/.test(element.name)) return "heading";
  if (element.name === "figcaption" || element.name === "caption") return "caption";
  return element.name === "li" || element.name === "dd" || element.name === "dt" ? "item" : "paragraph";
};

const captionNames =
  /(?:^|[\s_-])(?:wp-caption|caption\w*|image-?(?:caption|credit|meta)|photo-?(?:caption|credit)|credit|media-?(?:caption|credit)|figure-?caption)(?:$|[\s_-])/i;

const isCaption = (element: Element): boolean =>
  element.name === "figure" ||
  element.name === "figcaption" ||
  captionNames.test(`${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`);

/** Why a block is no part of the article's text. */
type Aside = "related" | "byline";

const asideReasons: Readonly<Record<Aside, string>> = {
  related: "its element is named as standing beside the article",
  byline: "its element is named as that of the authors",
};

/** A byline is short; an element of that name that holds more is something else. */
const longestByline = 200;

const asideOf = (element: Element, isAside: (element: Element) => boolean): Aside | undefined => {
  if (isNamedByline(element) && textOf(element).trim().length <= longestByline) return "byline";
  return isAside(element) ? "related" : undefined;
};

interface Frame {
  readonly node: ChildNode | "break";
  readonly kind: PassageKind;
  readonly linked: boolean;
  readonly aside: Aside | undefined;
}

interface Open {
  parts: MappedText[];
  linked: number;
  kind: PassageKind;
  aside: Aside | undefined;
}

const lineBreak = unmapped("\n");

/** Two line breaks part paragraphs; one does where a sentence ends before it. */
const splitBreaks = (text: MappedText): readonly MappedText[] => {
  const parts: MappedText[] = [];
  let start = 0;
  for (const match of text.text.matchAll(/[^\S\n]*\n\s*/gu)) {
    const many = (match[0].match(/\n/g)?.length ?? 0) > 1;
    if (!many && !/[.!?:"”’)]\s*$/u.test(text.text.slice(Math.max(start, match.index - 8), match.index)))
      continue;
    parts.push(sliceMapped(text, start, match.index));
    start = match.index + match[0].length;
  }
  parts.push(sliceMapped(text, start));
  return parts;
};

/**
 * The blocks of text of a page's main content in reading order. What stands beside the article (shares, related stories, captions,
 * lists of links) comes out marked as removed; scripts, forms and navigation do not come out at all.
 */
export const htmlPassages = ({ roots, isAside }: MainContent, source: string): readonly Passage[] => {
  const passages: Passage[] = [];
  let open: Open = { parts: [], linked: 0, kind: "paragraph", aside: undefined };

  const flush = (): void => {
    const whole = concatMapped(open.parts);
    const { linked, kind, aside } = open;
    open = { parts: [], linked: 0, kind: "paragraph", aside: undefined };
    const visible = whole.text.replace(/\s+/gu, "").length;
    if (visible === 0) return;
    const density = linked / visible;
    for (const part of splitBreaks(whole)) {
      const text = normaliseSpace(part);
      if (text.text === "") continue;
      const made = passage(kind, text);
      if (kind === "caption") passages.push(remove(made, "caption", "stands in a figure or caption element"));
      else if (aside) passages.push(remove(made, aside, asideReasons[aside]));
      else if (density > 0.8 && visible < 400 && kind !== "heading")
        passages.push(remove(made, "related", "consists of links"));
      else passages.push(made);
    }
  };

  const push = (stack: Frame[], element: Element, frame: Omit<Frame, "node">): void => {
    for (const child of element.children.toReversed()) stack.push({ ...frame, node: child });
  };

  const stack: Frame[] = [];
  for (const root of roots.toReversed()) {
    stack.push({ node: "break", kind: "paragraph", linked: false, aside: undefined });
    push(stack, root, { kind: kindOf(root), linked: false, aside: undefined });
  }
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const { node, kind, linked, aside } = frame;
    if (node === "break") {
      flush();
    } else if (isText(node)) {
      const text = mappedNode(node, source);
      if (open.parts.length === 0) {
        open.kind = kind;
        open.aside = aside;
      }
      open.parts.push(normaliseLines(text));
      if (linked) open.linked += text.text.replace(/\s+/gu, "").length;
    } else if (isTag(node) && !isFurniture(node)) {
      if (node.name === "br") open.parts.push(lineBreak);
      else if (isInline(node) && isNamedHint(node)) continue;
      else if (isInline(node)) push(stack, node, { kind, linked: linked || node.name === "a", aside });
      else {
        flush();
        stack.push({ ...frame, node: "break" });
        const caption = kind === "caption" || isCaption(node);
        push(stack, node, {
          kind: caption ? "caption" : kindOf(node) === "paragraph" && kind === "item" ? "item" : kindOf(node),
          linked,
          aside: aside ?? asideOf(node, isAside),
        });
      }
    }
  }
  flush();
  return passages;
};

/** Line breaks of the source are spaces in HTML; only `<br>` breaks a line. */
function normaliseLines(text: MappedText): MappedText {
  return text.text.includes("\n") || text.text.includes("\r") ? spaceOut(text) : text;
}

function spaceOut(text: MappedText): MappedText {
  const parts: MappedText[] = [];
  let start = 0;
  for (const match of text.text.matchAll(/[\r\n]+/g)) {
    parts.push(sliceMapped(text, start, match.index), unmapped(" "));
    start = match.index + match[0].length;
  }
  parts.push(sliceMapped(text, start));
  return concatMapped(parts);
}
