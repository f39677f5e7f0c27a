import type { InfoResponse, ViewRequest, ViewResponse } from "../../../src/serve/contract.ts";
import { call, messageOf, query, send } from "../api/client.ts";
import { useGraph } from "./graph-data.ts";
import { useStore } from "./store.ts";
import type { ViewState } from "./view-state.ts";
import { partsOfEdge } from "./view-state.ts";

/** Longer requests go by POST: servers refuse addresses much beyond this. */
const longestAddress = 6000;

const requestOf = ({ filters, top, include, exclude, selection, edge, paths }: ViewState): ViewRequest => {
  const ends = edge === undefined ? [] : [partsOfEdge(edge).source, partsOfEdge(edge).target];
  const wanted = [...new Set([...include, ...selection, ...ends, ...paths.ids])].filter(
    (id) => !id.startsWith("community:") && !id.startsWith("type:"),
  );
  return { filters, top, include: wanted, exclude };
};

let latest = 0;
let asked = "";

/** Asks for what the state shows, unless that is what was asked last. Only the latest answer counts. */
export const loadView = async (state: ViewState, again = false): Promise<void> => {
  const request = requestOf(state);
  const path = `/view${query({ q: request })}`;
  if (path === asked && !again) return;
  asked = path;
  const turn = ++latest;
  useGraph.setState({ busy: true });
  try {
    const view =
      path.length > longestAddress
        ? await send<ViewResponse>("POST", "/view", request)
        : await call<ViewResponse>(path);
    if (turn === latest) useGraph.setState({ view, error: undefined, busy: false });
  } catch (error) {
    if (turn === latest) useGraph.setState({ error: messageOf(error), busy: false });
  }
};

export const loadInfo = async (): Promise<void> => {
  try {
    useGraph.setState({ info: await call<InfoResponse>("/info") });
  } catch (error) {
    useGraph.setState({ error: messageOf(error), busy: false });
  }
};

/** Keeps the view loaded as the state changes; the returned function stops it. */
export const followState = (): (() => void) => {
  void loadView(useStore.getState().history.present);
  void loadInfo();
  return useStore.subscribe((store, old) => {
    if (store.history.present !== old.history.present) void loadView(store.history.present);
  });
};

/** Everything again, after the graph has changed. */
export const reload = async (): Promise<void> => {
  useGraph.setState(({ stamp }) => ({ stamp: stamp + 1 }));
  await Promise.all([loadInfo(), loadView(useStore.getState().history.present, true)]);
};
