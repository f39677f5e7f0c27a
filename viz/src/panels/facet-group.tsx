import type { ReactElement } from "react";
import { useState } from "react";
import type { EntityType, FacetValue } from "../../../src/serve/contract.ts";
import { setFilters } from "../state/actions.ts";
import { useView } from "../state/store.ts";
import { TypeMark } from "../ui/type-mark.tsx";

type ListFilter = "types" | "relations" | "eventTypes" | "outlets" | "modalities" | "attributions";

interface Props {
  readonly title: string;
  readonly name: ListFilter;
  readonly values: readonly FacetValue[];
  readonly label?: (value: string) => string;
  readonly open?: boolean;
  readonly marks?: boolean;
}

const few = 6;
const plain = (value: string): string => value;
const isType = (value: string): value is EntityType => ["PERSON", "ORG", "PLACE", "EVENT"].includes(value);

/** One facet: nothing ticked means everything passes; ticking restricts to what is ticked. */
export const FacetGroup = ({
  title,
  name,
  values,
  label = plain,
  open = false,
  marks = false,
}: Props): ReactElement | null => {
  const [all, setAll] = useState(false);
  const chosen: readonly string[] = useView((view) => view.filters[name]) ?? [];
  const gone = chosen.filter((value) => !values.some((item) => item.value === value));
  const rows = [...gone.map((value) => ({ value, count: 0 })), ...values];
  if (rows.length === 0) return null;
  const most = rows.reduce((high, { count }) => Math.max(high, count), 1);
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((item) => item !== value) : [...chosen, value];
    setFilters(`the filter “${title.toLowerCase()}”`, { [name]: next.length === 0 ? undefined : next });
  };
  const shown = all ? rows : rows.filter(({ value }, index) => index < few || chosen.includes(value));
  return (
    <details className="facet" open={open || chosen.length > 0}>
      <summary>
        {title}
        {chosen.length === 0 ? null : <span className="badge">{chosen.length}</span>}
      </summary>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <label className="facet-row">
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              {marks && isType(value) ? <TypeMark type={value} /> : null}
              <span className="facet-name" dir="auto">
                {label(value)}
              </span>
              <span className="facet-count">{count.toLocaleString("en")}</span>
              <span className="facet-bar" style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
            </label>
          </li>
        ))}
      </ul>
      {rows.length > few ? (
        <button type="button" className="link small" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${rows.length}`}
        </button>
      ) : null}
    </details>
  );
};
