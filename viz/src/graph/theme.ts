import type { EntityType, Firmness } from "../../../src/serve/contract.ts";
import type { Shape } from "./shape-program.ts";

/** Colours of the canvas, read from the stylesheet so that both have one source. */
export interface CanvasTheme {
  readonly background: string;
  readonly label: string;
  readonly faintLabel: string;
  readonly ring: string;
  readonly accent: string;
  readonly dimNode: string;
  readonly dimEdge: string;
  readonly types: Readonly<Record<EntityType, string>>;
  readonly edges: Readonly<Record<Firmness, string>>;
}

export const shapeOf: Readonly<Record<EntityType, Shape>> = {
  PERSON: "circle",
  ORG: "square",
  PLACE: "diamond",
  EVENT: "triangle",
};

export const readTheme = (element: Element): CanvasTheme => {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return {
    background: value("--canvas"),
    label: value("--text"),
    faintLabel: value("--text-faint"),
    ring: value("--canvas"),
    accent: value("--accent"),
    dimNode: value("--dim-node"),
    dimEdge: value("--dim-edge"),
    types: {
      PERSON: value("--person"),
      ORG: value("--org"),
      PLACE: value("--place"),
      EVENT: value("--event"),
    },
    edges: {
      asserted: value("--edge-asserted"),
      hedged: value("--edge-hedged"),
      denied: value("--edge-denied"),
      contested: value("--edge-contested"),
    },
  };
};
