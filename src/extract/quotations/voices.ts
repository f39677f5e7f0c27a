import { gazetteer } from "../../gazetteer/gazetteer.ts";
import type { ArticleView } from "../view.ts";
import type { QuoteSpan } from "./quote-spans.ts";
import type { Report } from "./report.ts";

/** Whether a person of that name can be the "he" or "she" of a report. */
const maySay = (name: string | undefined, pronoun: string): boolean => {
  const gender = name === undefined ? undefined : gazetteer().gender(name.split(" ")[0] ?? "");
  return name !== undefined && (gender === undefined || (gender === "male") === (pronoun === "he"));
};

/** Quoted sentences over which a voice carries. */
const longest = 8;

/**
 * "He said" in the sentence after one that someone speaks, or after its quotations, goes on in that voice, unless the given name speaks
 * against it; farther on, where coreference, though unsure, thinks of the same one.
 */
export const withVoices = (
  view: ArticleView,
  reports: readonly (readonly Report[])[],
  quotes: readonly QuoteSpan[],
): readonly (readonly Report[])[] => {
  const people = new Map(
    view.chains.filter(({ type }) => type === "PERSON").map((chain) => [chain.id, chain.name] as const),
  );
  const quoted = (sentence: number): boolean => {
    const span = view.sentences[sentence]?.sentence;
    return span !== undefined && quotes.some(({ open, close }) => open <= span.start && close >= span.end);
  };
  /** Whether nothing but quotations stands between two sentences. */
  const follows = (sentence: number, earlier: number): boolean => {
    let last = sentence - 1;
    while (last > earlier && sentence - last <= longest && quoted(last)) last--;
    return last === earlier;
  };
  /** "As for Lee, he said": whoever is named first may be the one. */
  const namesOther = (sentence: number, report: Report): boolean =>
    (view.sentences[sentence]?.mentions ?? []).some(
      (mention) =>
        mention.end <= report.start &&
        mention.kind !== "pronoun" &&
        view.typeOf(mention) === "PERSON" &&
        !quotes.some(({ open, close }) => mention.start > open && mention.end < close),
    );
  let voice: { readonly speaker: string; readonly sentence: number } | undefined;
  return reports.map((own, sentence) =>
    own.map((report) => {
      const { attribution, guess } = report;
      const pronoun = /^(?:he|she)$/.exec((attribution.source ?? "").toLowerCase())?.[0];
      const near =
        voice !== undefined &&
        (sentence - voice.sentence === 1 ||
          (!namesOther(sentence, report) && follows(sentence, voice.sentence)));
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
