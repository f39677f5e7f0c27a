import { followAcronyms } from "./acronyms.ts";
import { splitCompounds } from "./compounds.ts";
import { agreeOnTypes, findRepeats } from "./consistency.ts";
import { readDocuments } from "./documents.ts";
import { findEvents } from "./events.ts";
import { readHeadlines } from "./headlines.ts";
import { completeInstitutions } from "./institutions.ts";
import { dropJunk } from "./junk.ts";
import { withoutOverlaps, type NameLayer, type NameSpan, type NameText } from "./names.ts";
import { readNationalities } from "./nationality.ts";
import { splitPlaceRuns } from "./place-runs.ts";
import { describePlaces } from "./places.ts";
import { readRoles } from "./roles.ts";
import { splitRunTogether } from "./run-together.ts";
import { trimNames } from "./trim.ts";

/** The layers behind the encoder, in the order they run. */
export const layers: Readonly<Record<string, NameLayer>> = {
  trim: trimNames,
  junk: dropJunk,
  documents: readDocuments,
  runTogether: splitRunTogether,
  placeRuns: splitPlaceRuns,
  nationality: readNationalities,
  compounds: splitCompounds,
  institutions: completeInstitutions,
  acronyms: followAcronyms,
  events: findEvents,
  types: agreeOnTypes,
  repeats: findRepeats,
  headlines: readHeadlines,
  roles: readRoles,
  places: describePlaces,
};

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
