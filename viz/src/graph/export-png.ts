import { toBlob } from "@sigma/export-image";
import type { Canvas } from "./canvas.ts";

/** The canvas as it is, at twice its size. */
export const exportPng = ({ renderer }: Canvas): Promise<Blob> => {
  const container = renderer.getContainer();
  const { width, height } = container.getBoundingClientRect();
  return toBlob(renderer, {
    width: Math.round(width * 2),
    height: Math.round(height * 2),
    cameraState: renderer.getCamera().getState(),
    backgroundColor: getComputedStyle(container).getPropertyValue("--canvas").trim(),
    format: "png",
  });
};
