import type { ReactElement } from "react";
import type { EntityType } from "../../../src/serve/contract.ts";
import { typeNames } from "../lib/words.ts";

const outlines: Readonly<Record<EntityType, ReactElement>> = {
  PERSON: <circle cx="6" cy="6" r="4.800" />,
  ORG: <rect x="1.500" y="1.500" width="9" height="9" rx="1.800" />,
  PLACE: <path d="M6 .600 11.400 6 6 11.400.600 6Z" />,
  EVENT: <path d="M6 1 11.300 10.500H.700Z" />,
};

/** The shape and colour that the canvas uses for a type, so that lists and graph read alike. */
export const TypeMark = ({
  type,
  named = false,
}: {
  readonly type: EntityType;
  readonly named?: boolean;
}): ReactElement => (
  <svg
    className={`type-mark type-${type.toLowerCase()}`}
    width="12"
    height="12"
    viewBox="0 0 12 12"
    {...(named ? { role: "img", "aria-label": typeNames[type][0] } : { "aria-hidden": true })}
  >
    {outlines[type]}
  </svg>
);
