import type { ReactElement } from "react";
import type { FacetValue, Filters } from "../../../src/serve/contract.ts";
import { attributionNames, modalityNames, relationLabel, typeNames } from "../lib/words.ts";
import { clearFilters } from "../state/actions.ts";
import { useGraph } from "../state/graph-data.ts";
import { useView } from "../state/store.ts";
import { DateFilter } from "./date-filter.tsx";
import { FacetGroup } from "./facet-group.tsx";
import { RangeFilter } from "./range-filter.tsx";

const nameIn =
  (names: Readonly<Record<string, unknown>>) =>
  (value: string): string => {
    const name = names[value];
    if (Array.isArray(name)) return String(name[1]);
    return typeof name === "string" ? name : value;
  };

const none: readonly FacetValue[] = [];

const active = (filters: Filters): number =>
  Object.entries(filters).filter(([key, value]) => value !== undefined && key !== "dates").length;

/** All filters, each with how much each value would leave. */
export const FilterPanel = (): ReactElement => {
  const facets = useGraph((graph) => graph.view?.facets);
  const filters = useView((view) => view.filters);
  const used = active(filters);
  return (
    <aside className="filters" aria-label="Filters">
      <header className="panel-head">
        <h2>Filters</h2>
        {used === 0 ? null : (
          <button type="button" className="link" onClick={clearFilters}>
            Clear {used}
          </button>
        )}
      </header>
      <div className="filters-body">
        <FacetGroup
          title="Type"
          name="types"
          values={facets?.types ?? none}
          label={nameIn(typeNames)}
          open
          marks
        />
        <FacetGroup
          title="Relation"
          name="relations"
          values={facets?.relations ?? none}
          label={relationLabel}
          open
        />
        <FacetGroup title="Event type" name="eventTypes" values={facets?.eventTypes ?? none} />
        <FacetGroup
          title="How firmly"
          name="modalities"
          values={facets?.modalities ?? none}
          label={nameIn(modalityNames)}
          open
        />
        <FacetGroup
          title="Who says so"
          name="attributions"
          values={facets?.attributions ?? none}
          label={nameIn(attributionNames)}
          open
        />
        <FacetGroup title="Outlet" name="outlets" values={facets?.outlets ?? none} />
        <RangeFilter
          title="Independent stories, at least"
          name="minStories"
          counts={facets?.minStories ?? []}
        />
        <RangeFilter title="Confidence, at least" name="minConfidence" counts={facets?.minConfidence ?? []} />
        <DateFilter />
      </div>
    </aside>
  );
};
