import { withoutOverlaps, type NameLayer, type NameSpan, type NameText } from "./names.ts";

/** The layers behind the encoder, in the order they run. */
export const layers: Readonly<Record<string, NameLayer>> = {};

/** All layers over the encoder's names, but for those named in `without` (to measure what each is worth). */
export const refineNames = (
  source: NameText,
  names: readonly NameSpan[],
  without: readonly string[] = [],
): readonly NameSpan[] => {
  const refined = Object.entries(layers)
    .filter(([name]) => !without.includes(name))
    .reduce((current, [, layer]) => layer(source, current), names);
  return withoutOverlaps(refined);
};
