import type { PointerEvent, RefObject } from "react";
import { useCallback, useEffect, useRef, useState } from "react";

interface Zoom {
  readonly scale: number;
  readonly viewBox: string;
  readonly by: (factor: number) => void;
  readonly reset: () => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
}

const mostScale = 24;

/** Pan by dragging and zoom by wheel or button, as a moving view box. */
export const useMapZoom = (ref: RefObject<SVGSVGElement | null>, width: number, height: number): Zoom => {
  const [{ x, y, scale }, set] = useState({ x: width / 2, y: height / 2, scale: 1 });
  const last = useRef<readonly [number, number]>(undefined);
  const zoomBy = useCallback(
    (factor: number): void =>
      set((old) => ({ ...old, scale: Math.max(1, Math.min(mostScale, old.scale * factor)) })),
    [],
  );
  useEffect(() => {
    const element = ref.current;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    };
    // React's own wheel listeners are passive and could not keep the page from scrolling.
    element?.addEventListener("wheel", wheel, { passive: false });
    return () => element?.removeEventListener("wheel", wheel);
  }, [ref, zoomBy]);
  return {
    scale,
    viewBox: `${x - width / scale / 2} ${y - height / scale / 2} ${width / scale} ${height / scale}`,
    by: zoomBy,
    reset: () => set({ x: width / 2, y: height / 2, scale: 1 }),
    onPointerDown: (event) => {
      last.current = [event.clientX, event.clientY];
    },
    onPointerMove: (event) => {
      const [fromX, fromY] = last.current ?? [];
      const box = ref.current?.getBoundingClientRect();
      if (fromX === undefined || fromY === undefined || !box || event.buttons === 0) return;
      const perPixel = width / scale / box.width;
      last.current = [event.clientX, event.clientY];
      set((old) => ({
        ...old,
        x: old.x - (event.clientX - fromX) * perPixel,
        y: old.y - (event.clientY - fromY) * perPixel,
      }));
    },
    onPointerUp: () => {
      last.current = undefined;
    },
  };
};
