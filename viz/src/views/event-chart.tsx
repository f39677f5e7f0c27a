import type { ReactElement } from "react";
import { useRef } from "react";
import type { TimelineResponse } from "../../../src/serve/contract.ts";
import { day, interval } from "../lib/words.ts";
import { reveal } from "../state/actions.ts";
import { useView } from "../state/store.ts";
import { useSize } from "../ui/use-size.ts";

type Events = TimelineResponse["events"];

const rowHeight = 22;
const mostRows = 12;
const labelRoom = 170;
const dayMilliseconds = 86_400_000;

interface Placed {
  readonly event: Events[number];
  readonly x: number;
  readonly length: number;
  readonly row: number;
}

/** First row in which an event and its label have room; events beyond the last row are left to the list. */
const place = (
  events: Events,
  width: number,
): { readonly placed: readonly Placed[]; readonly first: number; readonly last: number } => {
  const times = events.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end) + dayMilliseconds]);
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const last = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
  const scale = (time: number): number => ((time - first) / Math.max(1, last - first)) * (width - labelRoom);
  const free: number[] = [];
  const placed: Placed[] = [];
  for (const event of events) {
    const x = scale(Date.parse(event.start));
    const length = Math.max(6, scale(Date.parse(event.end) + dayMilliseconds) - x);
    const found = free.findIndex((until) => until < x);
    const row = found < 0 ? free.length : found;
    if (row >= mostRows) continue;
    free[row] = x + Math.max(length, labelRoom);
    placed.push({ event, x, length, row });
  }
  return { placed, first, last };
};

/** Dated events as bars on their own days. */
export const EventChart = ({ events }: { readonly events: Events }): ReactElement => {
  const selection = useView((view) => view.selection);
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame, { width: 1000, height: 0 });
  if (events.length === 0) return <div ref={frame} />;
  const { placed, first, last } = place(events, width);
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const height = rows * rowHeight + 26;
  const steps = Math.max(1, Math.min(5, Math.floor((width - labelRoom) / 110)));
  const ticks = Array.from({ length: steps + 1 }, (_, index) => ({
    x: Math.round((index / steps) * (width - labelRoom)) + 0.5,
    time: first + ((last - first) * index) / steps,
  }));
  return (
    <div ref={frame}>
      <svg className="event-chart" width={width} height={height} role="group" aria-label="Events by date">
        {ticks.map(({ x, time }) => (
          <g key={x}>
            <line className="grid" x1={x} x2={x} y1={0} y2={height - 20} />
            <text className="tick" x={x + 3} y={height - 6}>
              {day(new Date(time).toISOString())}
            </text>
          </g>
        ))}
        {placed.map(({ event, x, length, row }) => (
          <g
            key={event.id}
            className={selection.includes(event.id) ? "event-bar chosen" : "event-bar"}
            role="button"
            tabIndex={0}
            aria-label={`${event.name}, ${interval(event.start, event.end)}`}
            onClick={() => reveal(event.id)}
            onKeyDown={(key) => {
              if (key.key === "Enter") reveal(event.id);
            }}
          >
            <rect x={x} y={row * rowHeight + 4} width={length} height={rowHeight - 8} rx={4} />
            <text x={x + length + 5} y={row * rowHeight + 15}>
              {event.name.length > 26 ? `${event.name.slice(0, 25)}…` : event.name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
};
