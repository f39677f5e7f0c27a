import type { RefObject } from "react";
import { useEffect, useState } from "react";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large an element is on the screen, as it changes. */
export const useSize = (ref: RefObject<Element | null>, start: Size): Size => {
  const [size, setSize] = useState(start);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === 0) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.round(width), height: Math.round(height) });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [ref]);
  return size;
};
