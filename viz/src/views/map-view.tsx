import { geoNaturalEarth1, geoPath } from "d3-geo";
import type { ReactElement } from "react";
import { useMemo, useRef, useState } from "react";
import { feature } from "topojson-client";
import world from "world-atlas/countries-110m.json";
import type { ViewResponse } from "../../../src/serve/contract.ts";
import { query } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";
import { count } from "../lib/words.ts";
import { reveal } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { useView } from "../state/store.ts";
import { IconButton } from "../ui/button.tsx";
import { useSize } from "../ui/use-size.ts";
import { labelledMarks, mapMarks, markName } from "./map-marks.ts";
import { useMapZoom } from "./use-map-zoom.ts";

const width = 1000;
const height = 500;
const places = 400;

const projection = geoNaturalEarth1().fitExtent(
  [
    [8, 8],
    [width - 8, height - 8],
  ],
  { type: "Sphere" },
);
const outline = geoPath(projection);

const countries = (): readonly string[] => {
  // The atlas is a topology whose typing is wider than what its package holds.
  const topology = world as unknown as Parameters<typeof feature>[0];
  const object = topology.objects["countries"];
  if (!object) return [];
  const shapes = feature(topology, object);
  const features = "features" in shapes ? shapes.features : [shapes];
  return features.flatMap((shape) => outline(shape) ?? []);
};

/** Places, and events at their places, on outlines that come with the viewer. */
export const MapView = (): ReactElement => {
  const land = useMemo(() => countries(), []);
  const svg = useRef<SVGSVGElement>(null);
  const filters = useView((view) => view.filters);
  const selection = useView((view) => view.selection);
  const stamp = useGraph((graph) => graph.stamp);
  const [hover, setHover] = useState<string>();
  const types = (filters.types ?? ["PLACE", "EVENT"]).filter((type) => type === "PLACE" || type === "EVENT");
  const request = { filters: { ...filters, types }, top: places };
  const { value, error } = useQuery<ViewResponse>(
    types.length === 0 ? undefined : `/view${query({ q: request })}`,
    stamp,
  );
  const zoom = useMapZoom(svg, width, height);
  const marks = useMemo(() => (value ? mapMarks(value, (place) => projection([...place])) : []), [value]);
  const unplaced = (value?.nodes.length ?? 0) - marks.reduce((sum, mark) => sum + 1 + mark.events.length, 0);
  const size = useSize(svg, { width, height });
  // How long a pixel of the screen is on the map: marks and labels keep their size at every zoom.
  const unit = Math.max(width / size.width, height / size.height) / zoom.scale;
  const labelled = useMemo(() => labelledMarks(marks, unit), [marks, unit]);
  return (
    <section className="view map-view" aria-label="Map">
      {error === undefined ? null : <p className="problem pad">{error}</p>}
      <svg
        ref={svg}
        viewBox={zoom.viewBox}
        role="group"
        aria-label="World map of places and events"
        onPointerDown={zoom.onPointerDown}
        onPointerMove={zoom.onPointerMove}
        onPointerUp={zoom.onPointerUp}
      >
        <path className="sea" d={outline({ type: "Sphere" }) ?? ""} />
        {land.map((path) => (
          <path key={path.slice(0, 60)} className="land" d={path} />
        ))}
        {marks.toReversed().map(({ node, x, y, radius, events }) => (
          <g
            key={node.id}
            className={selection.includes(node.id) ? "place chosen" : "place"}
            transform={`translate(${x} ${y}) scale(${unit})`}
            role="button"
            tabIndex={0}
            aria-label={markName({ node, events })}
            onClick={() => reveal(node.id)}
            onPointerEnter={() => setHover(node.id)}
            onPointerLeave={() => setHover(undefined)}
            onKeyDown={(event) => {
              if (event.key === "Enter") reveal(node.id);
            }}
          >
            <circle r={radius} />
            {events.length > 0 ? <path className="event-mark" d={`M0 ${-radius - 8} l5 8 h-10 z`} /> : null}
            {labelled.has(node.id) || hover === node.id || selection.includes(node.id) ? (
              <text y={radius + 13}>{node.name}</text>
            ) : null}
          </g>
        ))}
      </svg>
      <div className="graph-tools" role="toolbar" aria-label="Map tools" aria-orientation="vertical">
        <IconButton icon="plus" label="Zoom in" onClick={() => zoom.by(1.5)} />
        <IconButton icon="minus" label="Zoom out" onClick={() => zoom.by(1 / 1.5)} />
        <IconButton icon="fit" label="The whole world" onClick={zoom.reset} />
      </div>
      <p className="map-note">
        {count(marks.length, "place")} on the map
        {unplaced > 0 ? `; ${unplaced} places and events have no known position` : ""}. Outlines: Natural
        Earth.
      </p>
    </section>
  );
};
