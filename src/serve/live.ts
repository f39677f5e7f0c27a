import type { LiveEvent } from "./contract.ts";

/** Passes news to everyone who listens. */
export interface Live {
  readonly publish: (event: LiveEvent) => void;
  readonly subscribe: (listener: (event: LiveEvent) => void) => () => void;
}

export const createLive = (): Live => {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
