import type { NodeLabelDrawingFunction } from "sigma/rendering";
import type { CanvasTheme } from "./theme.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One label of this frame, with all that placing it needs. */
interface Wanted {
  readonly context: CanvasRenderingContext2D;
  readonly text: string;
  readonly font: string;
  readonly fontSize: number;
  readonly x: number;
  readonly y: number;
  /** Of its node, in pixels. */
  readonly radius: number;
  /** Selected, hovered, or next to one that is. */
  readonly strong: boolean;
  readonly forced: boolean;
}

export interface Labels {
  readonly draw: NodeLabelDrawingFunction;
  /** Draws the labels that were asked for in this frame. `nodes` are circles that labels keep off. */
  readonly flush: (
    nodes: Iterable<{ readonly x: number; readonly y: number; readonly radius: number }>,
  ) => void;
}

const longest = 42;
const cell = 64;
/** What covering one label costs, where covering one node costs 1. */
const label = 100;
/** What being cut off by the edge of the canvas costs: more than covering some nodes, less than covering a label. */
const cutOff = 20;
/** So many selected nodes have their label in any case; of more, those that find a place. */
const fewStrong = 12;
/** Radius of nodes that matter enough to have their label over smaller ones. */
const large = 8;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const overlap = (left: Box, right: Box): boolean =>
  left.left < right.right && left.right > right.left && left.top < right.bottom && left.bottom > right.top;

const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

const viewOf = ({ clientWidth, clientHeight }: HTMLCanvasElement): Box => ({
  left: 0,
  top: 0,
  right: clientWidth,
  bottom: clientHeight,
});

/** Boxes by the cells of a grid that they touch. */
const createGrid = () => {
  const cells = new Map<number, Box[]>();
  const visit = (box: Box, each: (key: number) => void): void => {
    for (let row = Math.floor(box.top / cell); row <= Math.floor(box.bottom / cell); row++)
      for (let column = Math.floor(box.left / cell); column <= Math.floor(box.right / cell); column++)
        each(row * 4096 + column);
  };
  return {
    add: (box: Box): void =>
      visit(box, (key) => {
        const list = cells.get(key);
        if (list) list.push(box);
        else cells.set(key, [box]);
      }),
    hits: (box: Box): number => {
      const found = new Set<Box>();
      visit(box, (key) => {
        for (const other of cells.get(key) ?? []) if (overlap(box, other)) found.add(other);
      });
      return found.size;
    },
  };
};

/** Where a label may stand, best first: below its node, above it, right and left of it. */
const placesOf = (wanted: Wanted, width: number): readonly Box[] => {
  const { x, y, radius, fontSize } = wanted;
  const [high, gap] = [fontSize + 3, radius * 1.12 + 2];
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + high });
  return [
    at(x - width / 2, y + gap),
    at(x - width / 2, y - gap - high),
    at(x + gap + 3, y - high / 2),
    at(x - gap - 3 - width, y - high / 2),
  ];
};

const write = (wanted: Wanted, box: Box, theme: CanvasTheme): void => {
  const { context, text, font, fontSize } = wanted;
  context.font = font;
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = theme.background;
  context.strokeText(text, box.left, box.top + fontSize);
  context.fillStyle = theme.label;
  context.fillText(text, box.left, box.top + fontSize);
};

/**
 * Node labels with a halo, gathered over a frame and then placed by rank, so that what matters more has its label
 * first. A label takes the first place that covers neither a label nor a node, and is left out where there is none;
 * those of large nodes may cover nodes, and those of a small selection always come, at the place that covers least.
 */
export const createLabels = (
  theme: () => CanvasTheme,
  ownCanvas: () => HTMLCanvasElement | undefined,
): Labels => {
  let queue: Wanted[] = [];
  const exported = new WeakMap<CanvasRenderingContext2D, ReturnType<typeof createGrid>>();
  return {
    draw: (context, data, settings) => {
      if (!data.label) return;
      const fontSize = Math.min(17, settings.labelSize + Math.max(0, data.size - 6) * 0.28);
      const strong = data.highlighted === true;
      const wanted: Wanted = {
        context,
        text: cut(data.label),
        font: `${strong || data.size > 10 ? 600 : 450} ${fontSize}px ${settings.labelFont}`,
        fontSize,
        x: data.x,
        y: data.y,
        radius: data.size,
        strong,
        forced: data.forceLabel === true,
      };
      if (context.canvas === ownCanvas()) {
        queue.push(wanted);
        return;
      }
      // An export draws once, on a canvas of its own, where no frame ends: first come, first served.
      const labels = exported.get(context) ?? createGrid();
      exported.set(context, labels);
      context.font = wanted.font;
      const free = placesOf(wanted, context.measureText(wanted.text).width).find(
        (box) => labels.hits(box) === 0,
      );
      if (!free) return;
      labels.add(free);
      write(wanted, free, theme());
    },
    flush: (nodes) => {
      const canvas = ownCanvas();
      if (!canvas) return;
      const wanted = queue.toSorted(
        (left, right) =>
          Number(right.strong) - Number(left.strong) ||
          Number(right.forced) - Number(left.forced) ||
          right.radius - left.radius,
      );
      queue = [];
      const few = wanted.filter((item) => item.strong).length <= fewStrong;
      const view = viewOf(canvas);
      const labels = createGrid();
      const circles = createGrid();
      for (const { x, y, radius } of nodes)
        circles.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
      for (const item of wanted) {
        item.context.font = item.font;
        const places = placesOf(item, item.context.measureText(item.text).width);
        let chosen: Box | undefined;
        // Costs from `label` on mean that another label is covered, below it only nodes are.
        let least =
          item.strong && few
            ? Number.POSITIVE_INFINITY
            : item.strong || item.forced || item.radius > large
              ? label
              : 1;
        for (const box of places) {
          const cost = labels.hits(box) * label + circles.hits(box) + (within(box, view) ? 0 : cutOff);
          if (cost >= least) continue;
          least = cost;
          chosen = box;
        }
        if (!chosen) continue;
        labels.add(chosen);
        write(item, chosen, theme());
      }
    },
  };
};
