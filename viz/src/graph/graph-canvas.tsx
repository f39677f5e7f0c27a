import type { ReactElement } from "react";
import { useEffect, useMemo, useRef } from "react";
import { typeNames } from "../lib/words.ts";
import { pin, select, selectEdge, toggleCollapsed, toggleSelected } from "../state/actions.ts";
import { expand } from "../state/expand.ts";
import { useGraph } from "../state/graph-data.ts";
import { groupName } from "../state/group-name.ts";
import { current, show, useStore, useView } from "../state/store.ts";
import { canvasModel } from "./canvas-model.ts";
import type { Canvas } from "./canvas.ts";
import { createCanvas } from "./canvas.ts";
import { setCanvas } from "./current-canvas.ts";

const isGroup = (id: string): boolean => id.startsWith("community:") || id.startsWith("type:");

const none: readonly never[] = [];

/** Mounts the canvas and keeps it showing the state. */
export const GraphCanvas = ({
  onMenu,
}: {
  readonly onMenu: (id: string, x: number, y: number) => void;
}): ReactElement => {
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | undefined>(undefined);
  // The canvas outlives renders, so it asks for the callback of the latest one.
  const menu = useRef(onMenu);
  useEffect(() => {
    menu.current = onMenu;
  }, [onMenu]);
  const answer = useGraph((graph) => graph.view);
  const selection = useView((view) => view.selection);
  const edge = useView((view) => view.edge);
  const pins = useView((view) => view.pins);
  const collapsed = useView((view) => view.collapsed);
  const hovered = useStore((store) => store.hovered);
  const hoveredEdge = useStore((store) => store.hoveredEdge);
  const traced = useStore((store) => store.traced);

  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const made = createCanvas(element, {
      hover: (id) => show({ hovered: id }),
      hoverEdge: (id) => show({ hoveredEdge: id }),
      pick: (id, add) => {
        if (isGroup(id)) toggleCollapsed(id);
        else if (add) toggleSelected(id);
        else select([id]);
      },
      pickEdge: (id) => {
        if (!id.includes("||")) selectEdge(id);
      },
      open: (id) => {
        if (isGroup(id)) toggleCollapsed(id);
        else void expand(id);
      },
      menu: (id, x, y) => {
        if (!isGroup(id)) menu.current(id, x, y);
      },
      clear: () => {
        if (current().selection.length > 0 || current().edge !== undefined) select([]);
      },
      moved: pin,
    });
    canvas.current = made;
    setCanvas(made);
    return () => {
      setCanvas(undefined);
      canvas.current = undefined;
      made.close();
      show({ hovered: undefined, hoveredEdge: undefined });
    };
  }, []);

  const model = useMemo(
    () =>
      canvasModel({
        nodes: answer?.nodes ?? none,
        edges: answer?.edges ?? none,
        pins,
        collapsed,
        groupName: (key) => groupName(key, answer?.communities ?? none),
      }),
    [answer, pins, collapsed],
  );
  useEffect(() => canvas.current?.show(model), [model]);
  const aim = useStore((store) => store.aim);
  const busy = useGraph((graph) => graph.busy);
  useEffect(() => {
    if (busy || !model.nodes.some((node) => aim.includes(node.id))) return;
    show({ aim: [] });
    const beside = model.edges.flatMap(({ source, target }) =>
      aim.length > 1 ? [] : aim.includes(source) ? [target] : aim.includes(target) ? [source] : [],
    );
    canvas.current?.goTo([...aim, ...beside]);
  }, [aim, busy, model]);
  useEffect(() => {
    canvas.current?.focus({
      selected: new Set(selection),
      hovered,
      edge,
      hoveredEdge,
      traced: new Set(traced),
    });
  }, [selection, hovered, edge, hoveredEdge, traced]);

  const last = answer?.nodes.find((node) => node.id === selection.at(-1));
  return (
    <>
      <div
        ref={container}
        className="canvas"
        tabIndex={0}
        role="application"
        aria-roledescription="graph"
        aria-label={`Graph of ${model.nodes.length} entities and ${model.edges.length} relations. Arrow keys go from entity to entity, E expands, question mark lists all keys.`}
      />
      <p className="hidden-text" aria-live="polite">
        {last
          ? `${last.name}, ${typeNames[last.type][0]}, ${last.stories} stories, ${last.neighbours} neighbours`
          : ""}
      </p>
    </>
  );
};
