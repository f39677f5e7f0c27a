import type { RelationType } from "../../model/relation-types.ts";
import type { EntityType } from "../../model/types.ts";

/** What a role noun with a complement of some type claims; `flip` puts the complement first. */
export interface RoleSense {
  readonly complement: EntityType;
  readonly type: RelationType;
  readonly flip?: boolean;
  /** Prepositions that may bring the complement; possessives and compounds always may. */
  readonly prepositions: readonly string[];
}

const sense = (
  complement: EntityType,
  type: RelationType,
  prepositions: string,
  flip = false,
): RoleSense => ({ complement, type, prepositions: prepositions.split(" "), ...(flip && { flip }) });

interface RoleRow {
  readonly nouns: string;
  readonly senses: readonly RoleSense[];
}

const rows: readonly RoleRow[] = [
  {
    nouns:
      "president premier chancellor governor mayor king queen prince emperor sultan emir gov gov. speaker monarch vice-chancellor commander marshal admiral sheriff",
    senses: [sense("PLACE", "HOLDS_OFFICE", "of to in for"), sense("ORG", "LEADS", "of at for")],
  },
  {
    nouns: "minister sen sen. prosecutor commissioner secretary undersecretary senator magistrate",
    senses: [sense("PLACE", "HOLDS_OFFICE", "of to in for"), sense("ORG", "HOLDS_OFFICE", "of to at for")],
  },
  {
    nouns: "ambassador consul",
    senses: [sense("PLACE", "HOLDS_OFFICE", "of for"), sense("ORG", "HOLDS_OFFICE", "to at")],
  },
  {
    nouns: "vice-president vice-premier vice-minister vice-chairman vice-mayor",
    senses: [sense("PLACE", "HOLDS_OFFICE", "of for"), sense("ORG", "EMPLOYED_BY", "of at for")],
  },
  {
    nouns:
      "ceo chief chairman chairwoman chairperson chair director director-general head leader boss executive-director commander commissioner coach manager captain rector provost dean principal editor-in-chief",
    senses: [sense("ORG", "LEADS", "of at for"), sense("PLACE", "LEADS", "of")],
  },
  { nouns: "founder co-founder cofounder creator", senses: [sense("ORG", "FOUNDED", "of")] },
  { nouns: "owner co-owner proprietor", senses: [sense("ORG", "OWNS", "of"), sense("PLACE", "OWNS", "of")] },
  { nouns: "shareholder investor backer", senses: [sense("ORG", "INVESTED_IN", "in of")] },
  {
    nouns: "spokesman spokeswoman spokesperson",
    senses: [sense("ORG", "EMPLOYED_BY", "for of at"), sense("PERSON", "REPRESENTS", "for of")],
  },
  {
    nouns: "lawyer attorney solicitor agent representative envoy advocate counsel",
    senses: [
      sense("PERSON", "REPRESENTS", "for of"),
      sense("ORG", "REPRESENTS", "for of at"),
      sense("PLACE", "REPRESENTS", "of to for"),
    ],
  },
  {
    nouns: "member mp mep mla lawmaker legislator deputy congressman congresswoman senator candidate nominee",
    senses: [sense("ORG", "MEMBER_OF", "of in for with from")],
  },
  {
    nouns: "midfielder striker defender goalkeeper player forward winger batsman bowler quarterback",
    senses: [sense("ORG", "MEMBER_OF", "of for at from")],
  },
  {
    nouns:
      "executive professor lecturer analyst researcher economist scientist officer engineer journalist reporter correspondent columnist editor employee strategist historian expert fellow official detective officer doctor surgeon teacher consultant producer anchor presenter cfo coo cto superintendent inspector coordinator vice-president treasurer administrator",
    senses: [sense("ORG", "EMPLOYED_BY", "at of for with from")],
  },
  {
    nouns: "wife husband spouse widow widower ex-wife ex-husband fiancé fiancée fiancee",
    senses: [sense("PERSON", "SPOUSE_OF", "of to")],
  },
  { nouns: "son daughter child", senses: [sense("PERSON", "PARENT_OF", "of", true)] },
  { nouns: "father mother parent", senses: [sense("PERSON", "PARENT_OF", "of")] },
  { nouns: "brother sister sibling half-brother half-sister", senses: [sense("PERSON", "SIBLING_OF", "of")] },
  {
    nouns:
      "uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law relative stepson stepfather",
    senses: [sense("PERSON", "RELATIVE_OF", "of")],
  },
  {
    nouns:
      "friend aide ally colleague associate confidant adviser advisor assistant bodyguard mentor protege",
    senses: [sense("PERSON", "ASSOCIATE_OF", "of to")],
  },
  { nouns: "aide adviser advisor", senses: [sense("ORG", "EMPLOYED_BY", "to of at")] },
  { nouns: "successor", senses: [sense("PERSON", "SUCCEEDED", "of to")] },
  { nouns: "predecessor", senses: [sense("PERSON", "SUCCEEDED", "of", true)] },
  { nouns: "citizen national", senses: [sense("PLACE", "CITIZEN_OF", "of")] },
  { nouns: "resident", senses: [sense("PLACE", "RESIDES_IN", "of in")] },
  { nouns: "native", senses: [sense("PLACE", "BORN_IN", "of")] },
  {
    nouns: "graduate alumnus alumna student undergraduate",
    senses: [sense("ORG", "EDUCATED_AT", "of at from")],
  },
  { nouns: "subsidiary unit division arm affiliate", senses: [sense("ORG", "SUBSIDIARY_OF", "of")] },
  { nouns: "parent owner", senses: [sense("ORG", "SUBSIDIARY_OF", "of", true)] },
  {
    nouns:
      "company firm corporation conglomerate manufacturer maker producer bank lender insurer airline carrier operator developer retailer newspaper magazine broadcaster university college institute club team foundation charity startup start-up publisher studio think-tank",
    senses: [sense("PLACE", "HEADQUARTERED_IN", "in of from")],
  },
  { nouns: "supplier", senses: [sense("ORG", "SUPPLIES", "of to")] },
  {
    nouns:
      "capital city town village suburb district province region state neighborhood neighbourhood county island port municipality",
    senses: [sense("PLACE", "LOCATED_IN", "of in")],
  },
];

const senses = new Map<string, RoleSense[]>();
for (const row of rows) {
  for (const noun of row.nouns.split(" ")) {
    const known = senses.get(noun) ?? [];
    known.push(...row.senses);
    senses.set(noun, known);
  }
}

/** The senses of a role noun, most usual first; empty for other nouns. */
export const roleSenses = (noun: string): readonly RoleSense[] => senses.get(noun) ?? [];

/** Nouns of public office: their bearer HOLDS_OFFICE, and OFFICE is worth keeping without a country too. */
export const officeNouns: ReadonlySet<string> = new Set([
  ...(rows[0]?.nouns ?? "").split(" "),
  ...(rows[1]?.nouns ?? "").split(" "),
  "vice-president",
  "vice-premier",
  "vice-minister",
  "ambassador",
  "consul",
]);
