import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { ArticleView } from "../view.ts";
import type { EventDraft } from "./event-draft.ts";

const nominal: Readonly<Record<string, string>> = {
  meet: "meeting", visit: "visit", attack: "attack", bomb: "bombing", shell: "shelling", ambush: "ambush", invade: "invasion",
  raid: "raid", storm: "storming", bombard: "bombardment", kill: "killing", murder: "murder", assassinate: "assassination",
  wound: "wounding", injure: "injury", die: "death", protest: "protest", demonstrate: "demonstration", riot: "riot",
  arrest: "arrest", detain: "detention", capture: "capture", prosecute: "prosecution", convict: "conviction", acquit: "acquittal",
  sentence: "sentencing", sue: "lawsuit", sign: "signing", elect: "election", appoint: "appointment", nominate: "nomination",
  inaugurate: "inauguration", resign: "resignation", dismiss: "dismissal", sack: "dismissal", oust: "ouster", remove: "removal",
  fire: "dismissal", acquire: "acquisition", buy: "purchase", purchase: "purchase", donate: "donation", lend: "loan",
  crash: "crash", collide: "collision", derail: "derailment", sanction: "sanctions", blacklist: "sanctions", annex: "annexation",
  overthrow: "overthrow", arrival: "visit", trip: "visit", meetings: "meeting",
}; // prettier-ignore

/** Names without those that say one thing twice: "US" and "U.S.", "Acme" and "ACME". */
const distinct = (names: readonly string[]): readonly string[] => {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = gazetteer().country(name)?.code ?? name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
};

/** A name for an event without one: "Visit of Andrei Belousov to India", "Meeting of A and B". */
export const eventName = (view: ArticleView, drafts: readonly EventDraft[]): string => {
  const named = drafts.find((draft) => draft.named)?.named;
  if (named) return view.chainOf(named)?.name ?? named.text;
  const label = drafts.find((draft) => draft.label !== undefined)?.label;
  if (label !== undefined) return label;
  const [first] = drafts;
  if (!first) return "";
  const word = nominal[first.word] ?? first.word;
  const name = (role: (role: string) => boolean): readonly string[] =>
    distinct(
      drafts.flatMap((draft) =>
        draft.arguments
          .filter((argument) => role(argument.role))
          .flatMap(
            ({ mention }) => view.chainOf(mention)?.name ?? (mention.kind === "name" ? mention.text : []),
          ),
      ),
    );
  const { agent, patient } = first.trigger;
  const target = name(
    (role) =>
      role === "target" ||
      role === "victim" ||
      role === "defendant" ||
      role === "suspect" ||
      (role === patient && role !== "participant"),
  );
  const agents = name((role) => role === agent);
  const others = name((role) => role === "participant" || role === "party");
  const places = [
    ...new Set(
      drafts.flatMap((draft) => draft.places.map((place) => view.chainOf(place)?.name ?? place.text)),
    ),
  ];
  const start = word.charAt(0).toUpperCase() + word.slice(1);
  const who =
    target.length > 0
      ? target.slice(0, 2)
      : distinct([...agents.slice(0, 2), ...(first.trigger.group === "visit" ? [] : others.slice(0, 2))]);
  const where =
    places[0] === undefined ? "" : first.trigger.group === "visit" ? ` to ${places[0]}` : ` in ${places[0]}`;
  // "Arrest of Honduras" would say that Honduras was arrested.
  const doers = target.length === 0 && agents.length > 0 && first.trigger.prepositions["by"] === agent;
  return `${start}${who.length > 0 ? ` ${doers ? "by" : "of"} ${who.slice(0, 3).join(" and ")}` : ""}${where}`;
};
