import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import type { TimelineResponse } from "../../../src/serve/contract.ts";
import { query } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";
import { count, interval, stories } from "../lib/words.ts";
import { reveal, select, setFilters } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { replace, current, useView } from "../state/store.ts";
import { Button } from "../ui/button.tsx";
import { Histogram } from "../ui/histogram.tsx";
import { EventChart } from "./event-chart.tsx";

const playMilliseconds = 700;

/** Walks a window of one bucket over the histogram, from the start of the brush or of all. */
const usePlay = (buckets: TimelineResponse["buckets"]): readonly [playing: boolean, toggle: () => void] => {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const { filters } = current();
      const at = buckets.findIndex((bucket) => bucket.start === filters.from);
      const next = buckets[at + 1];
      if (!next) {
        setPlaying(false);
        return;
      }
      // Only the start of the play is a step of history; its frames are not.
      replace({ filters: { ...filters, from: next.start, to: next.end } });
    }, playMilliseconds);
    return () => clearInterval(timer);
  }, [playing, buckets]);
  const toggle = (): void => {
    const [first] = buckets;
    const { from } = current().filters;
    if (!playing && first && !buckets.some((bucket) => bucket.start === from)) {
      setFilters("playing the timeline", { from: first.start, to: first.end });
    }
    setPlaying(!playing);
  };
  return [playing, toggle];
};

const noBuckets: TimelineResponse["buckets"] = [];

/** Claims by date and events on their own dates, of everything or of the selected entity. */
export const TimelineView = (): ReactElement => {
  const filters = useView((view) => view.filters);
  const selection = useView((view) => view.selection);
  const stamp = useGraph((graph) => graph.stamp);
  const node = useGraph((graph) => graph.view?.nodes.find((item) => item.id === selection.at(-1)));
  const { from, to, ...others } = filters;
  const entity = selection.length === 1 ? selection[0] : undefined;
  const [whole, setWhole] = useState(false);
  const asked = { f: others, entity, whole: whole ? 1 : undefined };
  const { value, error } = useQuery<TimelineResponse>(`/timeline${query(asked)}`, stamp);
  const [playing, toggle] = usePlay(value?.buckets ?? noBuckets);
  if (error !== undefined) return <p className="problem pad">{error}</p>;
  if (!value) return <p className="quiet pad">Reading the timeline…</p>;
  const events = value.events
    .filter((event) => (from === undefined || event.end >= from) && (to === undefined || event.start <= to))
    .toSorted((left, right) => (left.start < right.start ? -1 : 1));
  return (
    <section className="view timeline-view" aria-label="Timeline">
      <header className="view-head">
        <h2 dir="auto">Timeline{node && entity !== undefined ? ` of ${node.name}` : ""}</h2>
        <Button icon={playing ? "pause" : "play"} onClick={toggle} disabled={value.buckets.length < 2}>
          {playing ? "Pause" : "Play"}
        </Button>
        {entity === undefined ? null : (
          <Button tone="quiet" onClick={() => select([])}>
            Everything
          </Button>
        )}
        {value.undated === 0 ? null : (
          <span className="quiet">
            {count(value.undated, "claim has", "claims have")} no date of their own; publication dates never
            stand in for it.
          </span>
        )}
      </header>
      {value.buckets.length === 0 ? (
        <p className="nothing">
          {entity === undefined
            ? "No claim or event that passes the filters has a date."
            : "Nothing that is claimed here has a date. Choose Everything above for the whole timeline."}
        </p>
      ) : (
        <Histogram timeline={value} height={150} whole={whole} onWhole={setWhole} />
      )}
      <EventChart events={events} />
      <ul className="event-list" aria-label="Events">
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.start}>{interval(event.start, event.end)}</time>
            <button type="button" className="party" dir="auto" onClick={() => reveal(event.id)}>
              {event.name}
            </button>
            <span className="tag">{event.eventType ?? "Event"}</span>
            <span className="quiet">{stories(event.stories)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
