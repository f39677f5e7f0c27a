import type { Modality } from "../../model/claim.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** How a word that governs an infinitive or clause colours it; after FactBank's and Saurí's certainty classes. */
export const governors: readonly (readonly [Modality | "negative" | "plain", ReadonlySet<string>])[] = [
  [
    "planned",
    list(
      "expect schedule plan intend slate set due poise promise pledge vow agree prepare decide arrange propose ready plans plan planned intention pledge promise decision agreement deal schedule scheduled order ask urge instruct invite tell tap nominate appoint commit mandate mission opt elect choose",
    ),
  ],
  [
    "possible",
    list(
      "likely unlikely hope want seek try attempt aim wish consider offer threaten able possible appear seem believe think know consider estimate need have effort efforts attempt bid ability opportunity right chance way desire willingness willing eager keen free call calls encourage allow enable permit help threat refuse",
    ),
  ],
  [
    "alleged",
    list("accuse suspect allege charge accused suspected alleged charged say report rumor rumour claim"),
  ],
  ["negative", list("fail refuse decline neglect unable failure refusal stop prevent bar ban unlikely")],
  [
    "plain",
    list("manage begin start continue come get go proceed help dare travel fly arrive use force lead cause"),
  ],
];

/** Verbs of coming together or going somewhere: what was done "to …" with them was done ("visited the camp to meet …"). */
export const carriedOut = list(
  "visit travel fly go come arrive return gather assemble convene march rally meet boycott attend join stop step sit walk drive",
);
/** Acts that consist in another one: "boycotted the vote to protest …". */
export const expressive = list("protest demonstrate mark celebrate commemorate honor honour");

/** Verbs whose object, or gerund, is only wished for ("demanded the resignation", "proposed holding talks"). */
export const wishing = list("demand propose request seek urge advocate recommend");
/** The same, unless the object is one that is there already ("considered the visit"). */
export const weighing = list("want consider mull contemplate suggest favor favour threaten");
/** Verbs that wish with "for" ("called for the resignation"). */
export const wishingFor = list("call push press ask appeal lobby campaign plead hope petition");
/** Nouns whose "for" or "of" is only wished or feared. */
export const wishNouns = list(
  "call calls demand demands request requests proposal proposals threat threats possibility prospect prospects risk risks likelihood plea pleas hope hopes petition",
);
/** What is said to be so in a clause with "that" after these is not vouched for. */
export const allegingNouns = list(
  "allegation allegations claim claims accusation accusations rumor rumors rumour rumours",
);
export const reportNouns = list("report reports speculation suggestion suggestions");

/** Adverbs that make "would" a habit. */
export const habitual = list("often always usually regularly routinely frequently repeatedly sometimes");

export const allegingAdverbs = list("allegedly reportedly purportedly supposedly apparently");
export const possibleAdverbs = list(
  "possibly perhaps maybe probably likely potentially presumably conceivably",
);

export const plannedModals = list("will shall 'll wo");
export const possibleModals = list("may might could can ought should must would 'd");

/** Adjectives before an event noun ("the scheduled visit"). */
export const plannedAdjectives = list(
  "scheduled upcoming planned forthcoming future expected impending next proposed imminent coming",
);
export const possibleAdjectives = list("possible potential likely prospective hypothetical");
export const allegedAdjectives = list("alleged suspected purported supposed reported rumored rumoured");
export const cancelledAdjectives = list("cancelled canceled aborted");
