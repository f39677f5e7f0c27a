import type { ReactElement } from "react";
import { setFilters } from "../state/actions.ts";
import { useView } from "../state/store.ts";

const ends = [
  ["from", "From"],
  ["to", "To"],
] as const;

/** The same dates as the timeline's brush, for typing. */
export const DateFilter = (): ReactElement => {
  const filters = useView((view) => view.filters);
  return (
    <fieldset className="facet dates">
      <legend>Dates of the {filters.dates === "published" ? "publication" : "fact"}</legend>
      {ends.map(([name, label]) => (
        <label key={name} className="field">
          <span>{label}</span>
          <input
            type="date"
            value={filters[name] ?? ""}
            onChange={(event) =>
              setFilters("the dates", { [name]: event.target.value === "" ? undefined : event.target.value })
            }
          />
        </label>
      ))}
    </fieldset>
  );
};
