import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { ArticleView } from "../view.ts";
import type { Report } from "./report.ts";

/** Whether a person of that name can be the "he" or "she" of a report. */
const maySay = (name: string | undefined, pronoun: string): boolean => {
  const gender = name === undefined ? undefined : gazetteer().gender(name.split(" ")[0] ?? "");
  return name !== undefined && (gender === undefined || (gender === "male") === (pronoun === "he"));
};

/**
 * "He said" in the sentence after one that someone speaks goes on in that voice, unless the given name speaks
 * against it; farther on, where coreference, though unsure, thinks of the same one.
 */
export const withVoices = (
  view: ArticleView,
  reports: readonly (readonly Report[])[],
): readonly (readonly Report[])[] => {
  const people = new Map(
    view.chains.filter(({ type }) => type === "PERSON").map((chain) => [chain.id, chain.name] as const),
  );
  let voice: { readonly speaker: string; readonly sentence: number } | undefined;
  return reports.map((own, sentence) =>
    own.map((report) => {
      const { attribution, guess } = report;
      const pronoun = /^(?:he|she)$/.exec((attribution.source ?? "").toLowerCase())?.[0];
      const near = voice !== undefined && sentence - voice.sentence === 1;
      const same = voice !== undefined && attribution.kind === "unnamed" && guess === voice.speaker;
      const goesOn =
        voice !== undefined &&
        pronoun !== undefined &&
        (near || same) &&
        maySay(people.get(voice.speaker), pronoun);
      const heard: Report =
        goesOn && voice
          ? { ...report, attribution: { ...attribution, kind: "named", speaker: voice.speaker } }
          : report;
      const { speaker } = heard.attribution;
      if (speaker !== undefined) voice = { speaker, sentence };
      return heard;
    }),
  );
};
