import type { Element } from "domhandler";

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

export const namesOf = (element: Element): string =>
  `${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`.slice(0, 400);

const isHidden = (element: Element): boolean =>
  "hidden" in element.attribs ||
  element.attribs["aria-hidden"] === "true" ||
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(element.attribs["style"] ?? "");

/** Whether what an element holds is never part of an article's body, whatever its text. */
export const isFurniture = (element: Element): boolean =>
  neverContent.has(element.name) || isHidden(element) || sideRole.test(element.attribs["role"] ?? "");

/** Whether an element's names say that it stands beside the article: shares, related stories, comments. */
export const isNamedAside = (element: Element): boolean =>
  element.name === "aside" ||
  element.name === "footer" ||
  (element.name !== "body" &&
    element.name !== "html" &&
    element.name !== "blockquote" &&
    unlikely.test(namesOf(element)) &&
    !likely.test(namesOf(element)));

/** Whether an element's names say that it holds the names of the authors. */
export const isNamedByline = (element: Element): boolean =>
  /(?:^|[\s_-])by-?lines?(?:$|[\s_-])/i.test(namesOf(element));

/** Whether an element's names are those of an article's body. */
export const isNamedBody = (element: Element): boolean => likely.test(namesOf(element));

/** Text inside a line that only shows on hovering or to screen readers. */
export const isNamedHint = (element: Element): boolean =>
  /(?:^|[\s_-])(?:tooltip\w*|rollover\w*|hover-?card\w*|sr-only|screen-reader\w*|visually-?hidden|visuallyhidden|a11y-hidden)(?:$|[\s_-])/i.test(
    namesOf(element),
  );

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
