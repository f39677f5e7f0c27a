import type { ReactElement } from "react";
import { useId } from "react";
import { setFilters } from "../state/actions.ts";
import { useView } from "../state/store.ts";

interface Props {
  readonly title: string;
  readonly name: "minStories" | "minConfidence";
  /** How much each step would leave, from the lowest. */
  readonly counts: readonly number[];
}

/** A threshold with what it leaves: stories from 1 to 10, confidence from 0 to 0.9. */
export const RangeFilter = ({ title, name, counts }: Props): ReactElement => {
  const id = useId();
  const value = useView((view) => view.filters[name]);
  const isStories = name === "minStories";
  const step = value === undefined ? 0 : isStories ? value - 1 : Math.round(value * 10);
  const set = (next: number): void => {
    const chosen = next === 0 ? undefined : isStories ? next + 1 : next / 10;
    setFilters(`the filter “${title.toLowerCase()}”`, { [name]: chosen });
  };
  const shown = isStories ? String(step + 1) : (step / 10).toFixed(1);
  return (
    <div className="facet range">
      <label htmlFor={id}>
        {title} <strong>{shown}</strong>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={9}
        step={1}
        value={step}
        aria-valuetext={`${shown}, leaves ${counts[step] ?? 0}`}
        onChange={(event) => set(Number(event.target.value))}
      />
      <span className="facet-count">
        {(counts[step] ?? 0).toLocaleString("en")} {isStories ? "relations" : "claims"}
      </span>
    </div>
  );
};
