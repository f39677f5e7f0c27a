import type { Sigma } from "sigma";

export interface PointerEvents {
  readonly hover: (node: string | undefined) => void;
  readonly hoverEdge: (edge: string | undefined) => void;
  readonly pick: (node: string, add: boolean) => void;
  readonly pickEdge: (edge: string) => void;
  readonly open: (node: string) => void;
  readonly menu: (node: string, x: number, y: number) => void;
  readonly clear: () => void;
}

/** Turns sigma's pointer events into what they mean here; the returned function stops it. */
export const followPointer = (renderer: Sigma, events: PointerEvents): (() => void) => {
  const cursor = (name: string): void => {
    renderer.getContainer().style.cursor = name;
  };
  renderer.on("enterNode", ({ node }) => {
    cursor("pointer");
    events.hover(node);
  });
  renderer.on("leaveNode", () => {
    cursor("default");
    events.hover(undefined);
  });
  renderer.on("enterEdge", ({ edge }) => {
    cursor("pointer");
    events.hoverEdge(edge);
  });
  renderer.on("leaveEdge", () => {
    cursor("default");
    events.hoverEdge(undefined);
  });
  renderer.on("clickNode", ({ node, event }) => {
    const { original } = event;
    events.pick(node, original.shiftKey || original.ctrlKey || original.metaKey);
  });
  renderer.on("clickEdge", ({ edge }) => events.pickEdge(edge));
  renderer.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.open(node);
  });
  renderer.on("rightClickNode", ({ node, event }) => {
    event.original.preventDefault();
    events.menu(node, event.x, event.y);
  });
  renderer.on("clickStage", () => events.clear());
  return () => renderer.removeAllListeners();
};
