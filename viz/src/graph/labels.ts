import type { NodeLabelDrawingFunction } from "sigma/rendering";
import type { CanvasTheme } from "./theme.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const longest = 42;

const cut = (label: string): string => (label.length > longest ? `${label.slice(0, longest - 1)}…` : label);

/** Draws node labels with a halo and leaves out those that would cover another one; `clear` starts a frame. */
export const createLabels = (
  theme: () => CanvasTheme,
): { readonly draw: NodeLabelDrawingFunction; readonly clear: () => void } => {
  let taken: Box[] = [];
  const free = (box: Box): boolean =>
    taken.every(
      (other) =>
        box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
    );
  return {
    clear: () => {
      taken = [];
    },
    draw: (context, data, settings) => {
      if (!data.label) return;
      const label = cut(data.label);
      const strong = data.highlighted;
      const size = Math.min(17, settings.labelSize + Math.max(0, data.size - 6) * 0.28);
      context.font = `${strong || data.size > 10 ? 600 : 450} ${size}px ${settings.labelFont}`;
      const width = context.measureText(label).width;
      const left = data.x - width / 2;
      const baseline = data.y + data.size * 1.15 + size;
      const box = { left: left - 3, top: baseline - size, right: left + width + 3, bottom: baseline + 4 };
      if (!strong && !free(box)) return;
      taken.push(box);
      const { background, label: color } = theme();
      context.lineJoin = "round";
      context.lineWidth = 4;
      context.strokeStyle = background;
      context.strokeText(label, left, baseline);
      context.fillStyle = color;
      context.fillText(label, left, baseline);
    },
  };
};
