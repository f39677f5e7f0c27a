import { mapBody } from "./passage.ts";
import type { PassageRule } from "./passage.ts";
import { replaceMapped } from "./mapped-text.ts";

/** Words whose stop ends no sentence although a capital follows at once ("U.S.Army" is rare; "e.g.The" is not met). */
const glue =
  /(?<=[\p{Ll}]{3}|[\p{Ll}]{2}\d|\d{2}|[”"’)])([.!?]["”’]?)(?=\p{Lu}(?:\p{Ll}+|\s))(?!\p{Lu}\p{Ll}{0,12}\.(?:\p{Ll}|\p{Lu}))/gu;

/** Part sentences that lost the space between them ("threat.15 months" stays: a number may be meant; "debate.The" does not). */
export const partGluedSentences: PassageRule = (passages) =>
  mapBody(passages, (each) => {
    if (/https?:|www\./iu.test(each.text.text)) return each;
    const text = replaceMapped(each.text, glue, (match) => `${match[0]} `);
    return text === each.text ? each : { ...each, text };
  });
