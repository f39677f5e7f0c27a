import { EdgeCurvedArrowProgram, createDrawCurvedEdgeLabel } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { EdgeArrowProgram, EdgeLineProgram } from "sigma/rendering";
import type { CanvasModel } from "./canvas-model.ts";
import { fillGraph } from "./fill-graph.ts";
import type { Focus } from "./focus.ts";
import { createReducers, noFocus } from "./focus.ts";
import { dragNodes } from "./interactions/drag.ts";
import { followPointer } from "./interactions/pointer.ts";
import type { PointerEvents } from "./interactions/pointer.ts";
import { createLabels } from "./labels.ts";
import { relaxLocally } from "./relax.ts";
import { ShapeProgram } from "./shape-program.ts";
import type { CanvasTheme } from "./theme.ts";
import { readTheme } from "./theme.ts";

/** Past this many relations they are plain lines without labels or picking, which software WebGL can still draw. */
export const plainEdges = 2500;

/** Past this many nodes labels may cover some: to look for each one's way around them would cost frames. */
const mostObstacles = 1500;

export interface CanvasEvents extends PointerEvents {
  readonly moved: (places: Readonly<Record<string, readonly [number, number]>>) => void;
}

/** The one adapter to sigma: the rest of the viewer sees a canvas that shows a model. */
export interface Canvas {
  readonly show: (model: CanvasModel) => void;
  readonly focus: (focus: Focus) => void;
  readonly fit: () => void;
  readonly goTo: (ids: readonly string[]) => void;
  readonly zoom: (factor: number) => void;
  readonly retheme: () => void;
  readonly relax: (ids: readonly string[] | undefined, done: () => void) => () => void;
  readonly within: (polygon: readonly (readonly [number, number])[]) => readonly string[];
  /** The nearest node from one node into a direction on the screen, for arrow keys. */
  readonly next: (from: string | undefined, direction: readonly [number, number]) => string | undefined;
  readonly screenPlace: (id: string) => readonly [number, number] | undefined;
  readonly renderer: Sigma;
  readonly close: () => void;
}

const inside = (x: number, y: number, polygon: readonly (readonly [number, number])[]): boolean => {
  let odd = false;
  for (const [index, [ax, ay]] of polygon.entries()) {
    const [bx, by] = polygon.at(index - 1) ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
};

export const createCanvas = (container: HTMLElement, events: CanvasEvents): Canvas => {
  let theme: CanvasTheme = readTheme(container);
  let focus = noFocus;
  let fitted = false;
  const graph = new MultiDirectedGraph();
  let ownLabels: HTMLCanvasElement | undefined;
  const labels = createLabels(
    () => theme,
    () => ownLabels,
  );
  const reducers = createReducers(
    graph,
    () => focus,
    () => theme,
  );
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const obstacles = function* (): Generator<{ x: number; y: number; radius: number }> {
    if (graph.order > mostObstacles) return;
    for (const id of graph.nodes()) {
      const data = renderer.getNodeDisplayData(id);
      // Labels may cover what is dimmed.
      if (!data || data.color === theme.dimNode) continue;
      const { x, y } = renderer.framedGraphToViewport(data);
      yield { x, y, radius: renderer.scaleSize(data.size) };
    }
  };
  const renderer = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: "shape",
    defaultEdgeType: "arrow",
    nodeProgramClasses: { shape: ShapeProgram },
    nodeHoverProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { arrow: EdgeArrowProgram, curved: EdgeCurvedArrowProgram, line: EdgeLineProgram },
    ...reducers,
    zIndex: true,
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    labelFont: "ui-sans-serif, system-ui, sans-serif",
    edgeLabelFont: "ui-sans-serif, system-ui, sans-serif",
    labelSize: 12.5,
    edgeLabelSize: 11,
    edgeLabelColor: { color: theme.faintLabel },
    labelDensity: 1.6,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 3.4,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    stagePadding: 44,
    defaultDrawNodeLabel: labels.draw,
    // The layer above draws the node alone: its label stands among the others already.
    defaultDrawNodeHover: () => undefined,
    defaultDrawEdgeLabel: createDrawCurvedEdgeLabel({
      curvatureAttribute: "curvature",
      defaultCurvature: 0,
      arrowHead: null,
      keepLabelUpright: true,
    }),
  });
  ownLabels = renderer.getCanvases()["labels"];
  renderer.on("afterRender", () => labels.flush(obstacles()));
  const duration = (): number => (still.matches ? 0 : 450);
  const stopPointer = followPointer(renderer, events);
  const stopDrag = dragNodes(renderer, graph, () => focus.selected, events.moved);

  const keepFrame = (): void => {
    const places = graph.mapNodes((_id, { x, y }) => [Number(x), Number(y)] as const);
    if (places.length === 0) return;
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
    const [left, right] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
    const [low, high] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
    const room = Math.max(1, right - left, high - low) * 0.02;
    renderer.setCustomBBox({ x: [left - room, right + room], y: [low - room, high + room] });
  };

  const fit = (): void => {
    keepFrame();
    renderer.refresh();
    void renderer.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: duration() });
  };

  const goTo = (ids: readonly string[]): void => {
    const shown = ids.flatMap((id) => renderer.getNodeDisplayData(id) ?? []);
    if (shown.length === 0) return;
    const [xs, ys] = [shown.map((node) => node.x), shown.map((node) => node.y)];
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    // Half as much room again around them, and never so near that the surroundings are lost.
    const ratio = Math.max(0.3, Math.min(1, 1.5 * Math.max(right - left, high - low)));
    const place = { x: (left + right) / 2, y: (low + high) / 2, ratio };
    void renderer.getCamera().animate(place, { duration: duration() });
  };

  return {
    renderer,
    show: (model) => {
      const plain = model.edges.length > plainEdges;
      fillGraph(graph, model, theme, plain);
      renderer.setSetting("enableEdgeEvents", !plain);
      renderer.setSetting("renderEdgeLabels", !plain);
      if (!fitted && model.nodes.length > 0) {
        fitted = true;
        keepFrame();
        renderer.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
      }
      renderer.refresh();
    },
    focus: (next) => {
      focus = next;
      renderer.refresh({ skipIndexation: true });
    },
    fit,
    goTo,
    zoom: (factor) => void renderer.getCamera().animatedZoom({ factor, duration: duration() / 2 }),
    retheme: () => {
      theme = readTheme(container);
      renderer.setSetting("edgeLabelColor", { color: theme.faintLabel });
      renderer.refresh();
    },
    relax: (ids, done) =>
      relaxLocally(graph, ids, (places, last) => {
        for (const [id, [x, y]] of Object.entries(places)) {
          if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y });
        }
        if (!last) return;
        events.moved(places);
        done();
      }),
    within: (polygon) =>
      graph.filterNodes((_id, { x, y }) => {
        const place = renderer.graphToViewport({ x: Number(x), y: Number(y) });
        return inside(place.x, place.y, polygon);
      }),
    next: (from, [dx, dy]) => {
      const placeOf = (id: string): { readonly x: number; readonly y: number } => {
        const { x, y } = graph.getNodeAttributes(id);
        return renderer.graphToViewport({ x: Number(x), y: Number(y) });
      };
      if (from === undefined || !graph.hasNode(from)) {
        return graph
          .nodes()
          .toSorted(
            (left, right) =>
              Number(graph.getNodeAttribute(right, "size")) - Number(graph.getNodeAttribute(left, "size")),
          )[0];
      }
      const start = placeOf(from);
      let best: string | undefined;
      let least = Number.POSITIVE_INFINITY;
      for (const id of graph.nodes()) {
        const place = placeOf(id);
        const along = (place.x - start.x) * dx + (place.y - start.y) * dy;
        const across = Math.abs((place.x - start.x) * dy - (place.y - start.y) * dx);
        const cost = along + 2.5 * across;
        if (id === from || along < 4 || cost >= least) continue;
        best = id;
        least = cost;
      }
      return best;
    },
    screenPlace: (id) => {
      if (!graph.hasNode(id)) return undefined;
      const { x, y } = graph.getNodeAttributes(id);
      const place = renderer.graphToViewport({ x: Number(x), y: Number(y) });
      return [place.x, place.y];
    },
    close: () => {
      stopPointer();
      stopDrag();
      renderer.kill();
    },
  };
};
