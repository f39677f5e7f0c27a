import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { useRef, useState } from "react";
import type { TimelineResponse } from "../../../src/serve/contract.ts";
import { bucketName, count, day } from "../lib/words.ts";
import { setFilters } from "../state/actions.ts";
import { useView } from "../state/store.ts";

type Bucket = TimelineResponse["buckets"][number];

interface Props {
  readonly timeline: TimelineResponse;
  readonly height: number;
  /** Whether dates far from the rest are covered too. */
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
}

/** How many claims lie outside the histogram, and the way to them. */
const Outside = ({
  timeline: { before, after },
  dates,
  whole,
  onWhole,
}: Omit<Props, "height"> & { readonly dates: "fact" | "published" }): ReactElement | null => {
  const [earlier, later] = [before[dates], after[dates]];
  if (whole)
    return (
      <button type="button" className="link small" onClick={() => onWhole(false)}>
        Leave out distant dates
      </button>
    );
  if (earlier + later === 0) return null;
  const parts = [earlier > 0 ? `${earlier} earlier` : "", later > 0 ? `${later} later` : ""];
  return (
    <button type="button" className="link small" onClick={() => onWhole(true)}>
      Show {parts.filter((part) => part !== "").join(" and ")}
    </button>
  );
};

const brush = (first: Bucket | undefined, last: Bucket | undefined): void => {
  if (first && last) setFilters("the dates", { from: first.start, to: last.end });
};

/** Every so many buckets carry a date; the last ones do not, where it would stand out over the edge. */
const ticks = (buckets: readonly Bucket[]): readonly number[] => {
  const step = Math.max(1, Math.ceil(buckets.length / 8));
  return buckets.flatMap((_bucket, index) =>
    index % step === 0 && index / buckets.length < 0.9 ? [index] : [],
  );
};

/** Claims by date; drag to filter, or use the arrow keys on the handles. */
export const Histogram = ({ timeline, height, whole, onWhole }: Props): ReactElement => {
  const { buckets, unit } = timeline;
  const dates = useView((view) => view.filters.dates) ?? "fact";
  const from = useView((view) => view.filters.from);
  const to = useView((view) => view.filters.to);
  const [drag, setDrag] = useState<readonly [number, number]>();
  const [hover, setHover] = useState<number>();
  const plot = useRef<HTMLDivElement>(null);
  const most = buckets.reduce(
    (high, bucket) => Math.max(high, bucket[dates === "fact" ? "fact" : "published"]),
    1,
  );
  const chosenFrom = buckets.findIndex((bucket) => from !== undefined && bucket.end >= from);
  const chosenTo = buckets.findLastIndex((bucket) => to !== undefined && bucket.start <= to);
  const range =
    drag ??
    (from === undefined || chosenFrom < 0
      ? undefined
      : ([chosenFrom, chosenTo < 0 ? buckets.length - 1 : chosenTo] as const));
  const [low, high] = range ? [Math.min(...range), Math.max(...range)] : [0, buckets.length - 1];
  const indexAt = (event: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return 0;
    const at = Math.floor(((event.clientX - box.left) / box.width) * buckets.length);
    return Math.max(0, Math.min(buckets.length - 1, at));
  };
  const nudge =
    (end: "low" | "high") =>
    (event: KeyboardEvent): void => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const [first, last] =
        end === "low" ? [Math.min(high, low + step), high] : [low, Math.max(low, high + step)];
      brush(buckets[Math.max(0, first)], buckets[Math.min(buckets.length - 1, last)]);
    };
  const shown = hover === undefined ? undefined : buckets[hover];
  const handle = (end: "low" | "high"): ReactElement => {
    const index = end === "low" ? low : high;
    const bucket = buckets[index];
    return (
      <div
        className={`brush-handle ${end}`}
        role="slider"
        tabIndex={0}
        aria-label={end === "low" ? "First day" : "Last day"}
        aria-valuemin={0}
        aria-valuemax={buckets.length - 1}
        aria-valuenow={index}
        aria-valuetext={day(end === "low" ? bucket?.start : bucket?.end)}
        style={{ left: `${((end === "low" ? low : high + 1) / buckets.length) * 100}%` }}
        onKeyDown={nudge(end)}
      />
    );
  };
  return (
    <div className="histogram">
      <div className="histogram-head">
        <fieldset className="segmented" aria-label="Which date">
          {(["fact", "published"] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={dates === kind}
              onClick={() => setFilters("which date counts", { dates: kind })}
            >
              {kind === "fact" ? "When it happened" : "When it was published"}
            </button>
          ))}
        </fieldset>
        <span className="histogram-note" aria-live="polite">
          {shown
            ? `${day(shown.start)}${shown.start === shown.end ? "" : ` – ${day(shown.end)}`}: ${count(shown[dates], "claim")}`
            : range
              ? `${day(buckets[low]?.start)} – ${day(buckets[high]?.end)}`
              : `Claims a ${unit}. Drag to filter.`}
        </span>
        {from === undefined && to === undefined ? null : (
          <button
            type="button"
            className="link"
            onClick={() => setFilters("all dates", { from: undefined, to: undefined })}
          >
            All dates
          </button>
        )}
        <Outside timeline={timeline} dates={dates} whole={whole} onWhole={onWhole} />
      </div>
      <div
        ref={plot}
        className="histogram-plot"
        style={{ height }}
        onPointerDown={(event) => {
          if (event.target instanceof HTMLElement && event.target.role === "slider") return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([indexAt(event), indexAt(event)]);
        }}
        onPointerMove={(event) => {
          setHover(indexAt(event));
          if (drag) setDrag([drag[0], indexAt(event)]);
        }}
        onPointerLeave={() => setHover(undefined)}
        onPointerUp={() => {
          if (drag) brush(buckets[Math.min(...drag)], buckets[Math.max(...drag)]);
          setDrag(undefined);
        }}
      >
        <svg
          width="100%"
          height={height}
          preserveAspectRatio="none"
          viewBox={`0 0 ${buckets.length} 100`}
          aria-hidden="true"
        >
          {buckets.map((bucket, index) => {
            const share = (Math.sqrt(bucket[dates]) / Math.sqrt(most)) * 96;
            const inside = range === undefined || (index >= low && index <= high);
            return (
              <rect
                key={bucket.start}
                className={inside ? "bar" : "bar out"}
                x={index + 0.1}
                y={100 - share}
                width={0.8}
                height={share}
              />
            );
          })}
        </svg>
        {range ? (
          <div
            className="brush"
            style={{
              left: `${(low / buckets.length) * 100}%`,
              width: `${((high - low + 1) / buckets.length) * 100}%`,
            }}
          />
        ) : null}
        {handle("low")}
        {handle("high")}
      </div>
      <div className="histogram-axis" aria-hidden="true">
        {ticks(buckets).map((index) => (
          <span key={index} style={{ left: `${(index / buckets.length) * 100}%` }}>
            {bucketName(buckets[index]?.start ?? "", unit)}
          </span>
        ))}
      </div>
    </div>
  );
};
