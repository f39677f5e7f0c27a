import { isTag, isText } from "domhandler";
import type { Document, Element } from "domhandler";

type Parent = Document | Element;

/** All elements of a name below `root`, in document order. */
export const getElementsByTagName = (name: string, root: Parent | undefined): readonly Element[] =>
  (root?.children ?? []).flatMap((child) =>
    isTag(child) ? [...(child.name === name ? [child] : []), ...getElementsByTagName(name, child)] : [],
  );

export const getAttributeValue = (element: Element | undefined, name: string): string | undefined =>
  element?.attribs[name];

export const hasChildren = (element: Element): boolean => element.children.length > 0;

export const getText = (element: Element): string =>
  element.children.map((child) => (isText(child) ? child.data : "")).join("");
