import type { EntityType } from "../../model/types.ts";

const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== "");

/** Nouns for people by what they do or are; the heads of titles and appositions. */
export const personNouns: readonly string[] = list(`
president vice-president minister premier chancellor governor mayor senator congressman congresswoman lawmaker legislator
deputy ambassador envoy diplomat consul secretary undersecretary speaker chairman chairwoman chairperson chair chief head
leader director director-general boss executive ceo cfo coo cto founder co-founder cofounder owner partner manager
spokesman spokeswoman spokesperson representative commissioner commander general colonel major captain lieutenant sergeant
admiral marshal officer official judge justice prosecutor attorney lawyer solicitor advocate counsel professor lecturer
scientist researcher analyst economist historian expert scholar author writer novelist poet journalist reporter editor
correspondent columnist publisher broadcaster presenter anchor actor actress singer musician rapper artist painter
director-general filmmaker producer designer architect engineer doctor physician surgeon nurse teacher student pupil
graduate alumnus farmer worker driver pilot athlete player striker midfielder defender goalkeeper coach captain footballer
cricketer boxer runner swimmer activist campaigner dissident rebel militant fighter soldier veteran suspect defendant
victim survivor witness resident citizen native king queen prince princess emperor sheikh emir sultan pope bishop
archbishop cardinal imam rabbi priest pastor monk cleric member mp mep mla senator candidate nominee adviser advisor aide
assistant consultant strategist investor billionaire businessman businesswoman entrepreneur banker trader treasurer
husband wife spouse widow widower son daughter child father mother parent brother sister sibling uncle aunt nephew niece
cousin grandson granddaughter grandfather grandmother grandmother partner fiancé fiancée fiancee girlfriend boyfriend
friend colleague ally associate protege mentor successor predecessor man woman boy girl teenager politician statesman
technician electrician mechanic carpenter clerk fisherman vendor shopkeeper builder baker chef retiree pensioner monarch premier chief-of-staff strongman warlord president-elect magistrate sheriff detective inspector superintendent
constable administrator coordinator principal dean rector provost chancellor vice-chancellor registrar`);

/** Nouns for organisations; also the kinds that KIND gives. */
export const organizationNouns: readonly string[] = list(`
company firm corporation conglomerate manufacturer maker producer supplier retailer bank lender insurer broker fund
airline carrier operator contractor developer startup start-up subsidiary unit division arm affiliate parent giant group
organization organisation agency ministry department bureau office commission committee council board authority regulator
parliament congress senate assembly court tribunal government administration cabinet military army navy force forces
police party coalition alliance bloc union federation confederation association society club team league charity
foundation nonprofit ngo institute institution university college school academy hospital clinic laboratory think-tank
newspaper magazine broadcaster channel network station publisher outlet website platform studio label band
movement militia faction gang cartel network consortium venture watchdog body brand chain utility exchange`);

/** Nouns for places; also the kinds that KIND gives. */
export const placeNouns: readonly string[] = list(`
city town village capital suburb district neighborhood neighbourhood province state region county municipality country
nation republic kingdom territory island peninsula continent river lake sea ocean bay gulf strait mountain valley desert
forest park airport port harbor harbour station stadium square street road highway bridge dam border base camp prison
hamlet settlement enclave exclave prefecture borough commune metropolis area`);

/** Words for people whose dictionary sense is no trade or kin. */
export const people =
  /^(?:people|persons?|civilians?|children|women|men|migrants?|refugees?|inmates?|passengers?|others|dozens|hundreds|thousands|scores|troops|protesters?|demonstrators?|journalists?|him|her|them|himself|herself)$/;

const classes = new Map<string, EntityType>();
for (const [type, nouns] of [
  ["PLACE", placeNouns],
  ["ORG", organizationNouns],
  ["PERSON", personNouns],
] as const) {
  for (const noun of nouns) classes.set(noun, type);
}

/** The type of entity that a noun names by its dictionary sense; undefined for other nouns. */
export const nounClass = (noun: string): EntityType | undefined =>
  classes.get(noun) ?? (noun.endsWith("s") ? classes.get(noun.slice(0, -1)) : undefined);
