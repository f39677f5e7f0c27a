import type { Canvas } from "./canvas.ts";

let canvas: Canvas | undefined;

/** The canvas on the screen, for commands that come from elsewhere; undefined while another view is up. */
export const canvasNow = (): Canvas | undefined => canvas;

export const setCanvas = (next: Canvas | undefined): void => {
  canvas = next;
};
