import type { Resolution } from "../../model/resolution.ts";

/** Where a chain belongs, and why. */
export interface Place {
  readonly entity: string;
  readonly score: number;
  readonly reason: string;
}

export type Placement = ReadonlyMap<string, Place>;

/** The entity of each chain. */
export const placement = (resolution: Resolution): Placement => {
  const places = new Map<string, Place>();
  for (const entity of resolution.entities) {
    for (const { chain, score, reason } of entity.members)
      places.set(chain, { entity: entity.id, score, reason });
  }
  return places;
};
