import type { ReactElement } from "react";
import type { EntityType } from "../../../src/serve/contract.ts";
import { typeNames } from "../lib/words.ts";
import { TypeMark } from "./type-mark.tsx";

const types: readonly EntityType[] = ["PERSON", "ORG", "PLACE", "EVENT"];

/** What shapes, colours and line colours mean. */
export const Legend = (): ReactElement => (
  <ul className="legend" aria-label="Legend">
    {types.map((type) => (
      <li key={type}>
        <TypeMark type={type} />
        {typeNames[type][0]}
      </li>
    ))}
    <li className="line asserted">asserted</li>
    <li className="line hedged">hedged</li>
    <li className="line denied">denied</li>
    <li className="line contested">contested</li>
  </ul>
);
