/** Political parties by their names. */
export const partyName =
  /\bPart(?:y|ies)(?: of .+)?$|^(?:the )?(?:(?:Social|Christian|Liberal|Free|New|National) )?(?:Democrats|Republicans|Conservatives|Liberals|Labou?r|Greens|Tories)$/i;

/** Bodies that people belong to for a cause, where "of" alone joins the two. */
export const movementName = /\bUnion of\b|\b(?:Front|Movement|Coalition)$|\bNational Congress$/;

/** Bodies that sit down with one another: "meet" between two others is as often a match. */
export const talkingBody =
  /\b(?:Part(?:y|ies)|Democrats|Republicans|Labou?r|Conservatives|Union|Federation|Government|Ministry|Cabinet|Parliament|Senate|Congress|Assembly|Council|Commission|Committee|Authority|Agency|Department|Court|Police|Bank|Inc|Corp|Ltd|Company|Group|University|Association)\b/i;

/** Bodies that travel as one. */
export const travellingBody =
  /\b(?:Government|Ministry|Cabinet|Parliament|Senate|Congress|Committee|Commission|Council|Delegation|Mission|Army|Navy|Forces?|Police)\b/i;

/** Parts of an organisation whose head is not the head of the whole. */
export const partNouns: ReadonlySet<string> = new Set(
  "directorate department division programme program unit section branch desk bureau".split(" "),
);

/** Things that bear names, arrive and land. */
export const namedThings: ReadonlySet<string> = new Set(
  "cable cables satellite ship vessel ferry tanker submarine rocket spacecraft aircraft plane airliner helicopter storm hurricane cyclone typhoon virus variant vaccine app software smartphone pipeline".split(
    " ",
  ),
);
