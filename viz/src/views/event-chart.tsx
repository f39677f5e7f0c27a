import type { ReactElement } from "react";
import type { TimelineResponse } from "../../../src/serve/contract.ts";
import { day, interval } from "../lib/words.ts";
import { reveal } from "../state/actions.ts";
import { useView } from "../state/store.ts";

type Events = TimelineResponse["events"];

const width = 1000;
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

/** Dated events as bars on their own days; this is what the SVG export saves. */
export const EventChart = ({ events }: { readonly events: Events }): ReactElement | null => {
  const selection = useView((view) => view.selection);
  if (events.length === 0) return null;
  const { placed, first, last } = place(events);
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const height = rows * rowHeight + 26;
  const ticks = Array.from({ length: 6 }, (_, index) => first + ((last - first) * index) / 5);
  return (
    <svg
      id="event-chart"
      className="event-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Events by date"
      xmlns="http://www.w3.org/2000/svg"
    >
      {ticks.map((time, index) => (
        <g key={time}>
          <line
            className="grid"
            x1={(index / 5) * (width - labelRoom)}
            x2={(index / 5) * (width - labelRoom)}
            y1={0}
            y2={height - 20}
          />
          <text className="tick" x={(index / 5) * (width - labelRoom) + 3} y={height - 6}>
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
  );
};
