import type { ViewState } from "./view-state.ts";
import { modes, startState } from "./view-state.ts";

/** The view as text for an address: JSON of what differs from the start, in URL-safe base64. */
export const encode = (state: ViewState): string => {
  const { notes: _notes, ...kept } = state;
  const different = Object.fromEntries(
    Object.entries(kept).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(startState[key as keyof ViewState]),
    ),
  );
  if (Object.keys(different).length === 0) return "";
  const bytes = new TextEncoder().encode(JSON.stringify(different));
  let binary = "";
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const strings = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;

const pinsOf = (value: unknown): ViewState["pins"] => {
  if (!isRecord(value)) return {};
  const pins: Record<string, readonly [number, number]> = {};
  for (const [id, place] of Object.entries(value)) {
    if (!Array.isArray(place)) continue;
    const [x, y]: readonly unknown[] = place;
    if (typeof x === "number" && typeof y === "number") pins[id] = [x, y];
  }
  return pins;
};

/** Reads what `encode` wrote; whatever is missing or malformed stays as at the start. */
export const decode = (text: string): ViewState => {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (letter) => letter.codePointAt(0) ?? 0);
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isRecord(value)) return startState;
    const { mode, filters, top, edge, paths } = value;
    const pathIds = isRecord(paths) ? strings(paths["ids"]) : undefined;
    return {
      ...startState,
      mode: modes.find((name) => name === mode) ?? startState.mode,
      // The server validates filters; a malformed one shows its error and can be cleared.
      filters: isRecord(filters) ? filters : {},
      top: typeof top === "number" ? Math.max(0, Math.min(10_000, Math.round(top))) : startState.top,
      include: strings(value["include"]) ?? [],
      exclude: strings(value["exclude"]) ?? [],
      selection: strings(value["selection"]) ?? [],
      edge: typeof edge === "string" ? edge : undefined,
      pins: pinsOf(value["pins"]),
      collapsed: strings(value["collapsed"]) ?? [],
      paths: pathIds
        ? { ids: pathIds, mode: isRecord(paths) && paths["mode"] === "shortest" ? "shortest" : "best" }
        : startState.paths,
    };
  } catch {
    return startState;
  }
};
