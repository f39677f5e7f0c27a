import { decode, encode } from "./permalink.ts";
import { current, replace, toast, useStore } from "./store.ts";

const read = (): void => {
  const text = location.hash.replace(/^#v=/, "");
  if (text === "" || text === location.hash) return;
  const { notes: _notes, ...state } = decode(text);
  replace(state);
};

const write = (): void => {
  const text = encode(current());
  history.replaceState(null, "", text === "" ? location.pathname : `#v=${text}`);
};

/** Keeps the address in step with the view, so that it can be copied or bookmarked at any time. */
export const followAddress = (): (() => void) => {
  read();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = useStore.subscribe((store, old) => {
    if (store.history.present === old.history.present) return;
    clearTimeout(timer);
    timer = setTimeout(write, 250);
  });
  addEventListener("hashchange", read);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener("hashchange", read);
  };
};

export const linkNow = (): string => {
  const text = encode(current());
  return `${location.origin}/${text === "" ? "" : `#v=${text}`}`;
};

export const copyLink = async (): Promise<void> => {
  try {
    await navigator.clipboard.writeText(linkNow());
    toast("done", "The link to this view is on the clipboard.");
  } catch {
    toast("info", "The address bar holds the link to this view; copy it from there.");
  }
};
