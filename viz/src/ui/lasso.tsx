import type { PointerEvent, ReactElement } from "react";
import { useState } from "react";
import { canvasNow } from "../graph/current-canvas.ts";
import { select } from "../state/actions.ts";
import { show, toast } from "../state/store.ts";
import { count } from "../lib/words.ts";

type Place = readonly [number, number];

const placeOf = (event: PointerEvent<SVGSVGElement>): Place => {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

/** A free-hand outline over the canvas; what it encloses becomes the selection. */
export const Lasso = (): ReactElement => {
  const [line, setLine] = useState<readonly Place[]>([]);
  const finish = (): void => {
    const found = (canvasNow()?.within(line) ?? []).filter((id) => !/^(?:community|type):/.test(id));
    setLine([]);
    show({ lasso: false });
    select(found);
    toast(
      "info",
      found.length === 0
        ? "The lasso holds no entity."
        : `${count(found.length, "entity", "entities")} selected.`,
    );
  };
  return (
    <svg
      className="lasso"
      role="img"
      aria-label="Draw around entities to select them; Escape ends it"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([placeOf(event)]);
      }}
      onPointerMove={(event) => {
        if (line.length > 0) setLine([...line, placeOf(event)]);
      }}
      onPointerUp={finish}
    >
      <polygon points={line.map((place) => place.join()).join(" ")} />
    </svg>
  );
};
