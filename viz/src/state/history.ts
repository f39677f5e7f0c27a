/** A change that reaches beyond the page, with how to take it back and do it again. */
export interface Effect {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

export interface Step<State> {
  readonly label: string;
  readonly state: State;
  readonly effect?: Effect;
}

/** Linear history: `past` ends with the present's predecessor; `future` begins with what redo gives. */
export interface History<State> {
  readonly past: readonly Step<State>[];
  readonly present: State;
  readonly future: readonly Step<State>[];
}

const limit = 200;

export const startHistory = <State>(present: State): History<State> => ({ past: [], present, future: [] });

/** A new present; the old one can be had back by undo under this label. */
export const record = <State>(
  history: History<State>,
  label: string,
  present: State,
  effect?: Effect,
): History<State> => ({
  past: [...history.past, { label, state: history.present, ...(effect ? { effect } : {}) }].slice(-limit),
  present,
  future: [],
});

export const undone = <State>(history: History<State>): History<State> => {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.state,
    future: [{ ...last, state: history.present }, ...history.future],
  };
};

export const redone = <State>(history: History<State>): History<State> => {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    past: [...history.past, { ...next, state: history.present }],
    present: next.state,
    future,
  };
};
