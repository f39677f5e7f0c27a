import type { Modality } from "../../model/claim.ts";
import { weighing, wishing, wishingFor, wishNouns } from "../lexicon/hedges.ts";
import type { Clause, Syntax } from "../syntax/clause.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";

/**
 * How firm an event is that somebody asks for: "demanded the resignation", "called for talks", "the threat of war".
 * `fresh` tells that nothing says it is there already.
 */
export const wishedModality = (
  syntax: Syntax,
  phrase: NounPhrase,
  clause: Clause | undefined,
  fresh: boolean,
): Modality => {
  const verb = clause?.verb;
  const group = syntax.coordinated.get(phrase) ?? [phrase];
  const patients = clause?.passive ? clause.subjects : clause?.objects;
  const asked =
    verb !== undefined &&
    (wishing.has(verb.lemma) || (fresh && weighing.has(verb.lemma))) &&
    group.some((member) => patients?.includes(member));
  const calledFor =
    verb !== undefined &&
    wishingFor.has(verb.lemma) &&
    clause?.objects.length === 0 &&
    clause.attachments.some(
      (entry) =>
        entry.preposition.lower === "for" &&
        entry.preposition.start - verb.end <= 1 &&
        group.includes(entry.phrase),
    );
  const feared = [...syntax.after].some(
    ([host, [first]]) =>
      wishNouns.has(host.head.lower) &&
      first !== undefined &&
      /^(?:for|of)$/.test(first.preposition.lower) &&
      group.includes(first.phrase),
  );
  return asked || calledFor || feared ? "possible" : "asserted";
};
