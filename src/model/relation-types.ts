import { z } from "zod";

/** The relation types of claims, in the graph also the types of derived relationships. TAC-KBP slots and Wikidata properties are in DESIGN terms. */
export const relationTypes = [
  "EMPLOYED_BY",
  "LEADS",
  "HOLDS_OFFICE",
  "MEMBER_OF",
  "BOARD_MEMBER_OF",
  "FOUNDED",
  "OWNS",
  "INVESTED_IN",
  "EDUCATED_AT",
  "REPRESENTS",
  "SPOUSE_OF",
  "PARENT_OF",
  "SIBLING_OF",
  "RELATIVE_OF",
  "ASSOCIATE_OF",
  "MET",
  "SUCCEEDED",
  "KILLED",
  "BORN_IN",
  "DIED_IN",
  "RESIDES_IN",
  "CITIZEN_OF",
  "VISITED",
  "HEADQUARTERED_IN",
  "OPERATES_IN",
  "LOCATED_IN",
  "SUBSIDIARY_OF",
  "ACQUIRED",
  "PARTNER_OF",
  "FUNDS",
  "SUPPLIES",
  "ALLIED_WITH",
  "OPPOSES",
  "NEGOTIATES_WITH",
  "CHARGED_WITH",
  "LITIGATES_AGAINST",
  "SANCTIONED_BY",
  "RELATED_TO",
  "PARTICIPANT",
  "OCCURRED_AT",
] as const;
export const relationTypeSchema = z.enum(relationTypes);
export type RelationType = z.infer<typeof relationTypeSchema>;

/** Claims whose object is a value and not an entity. */
export const attributeTypes = [
  "OFFICE",
  "AGE",
  "KIND",
  "AMOUNT",
  "COUNT",
  "DATE",
  "BORN_ON",
  "DIED_ON",
  "FOUNDED_ON",
  "STATEMENT",
] as const;
export const attributeTypeSchema = z.enum(attributeTypes);
export type AttributeType = z.infer<typeof attributeTypeSchema>;

/** Event types (ACE 2005; PLOVER). `Event` is a named event of none of these. */
export const eventTypes = [
  "Attack",
  "Casualty",
  "Protest",
  "Arrest",
  "Trial",
  "Verdict",
  "Lawsuit",
  "Meeting",
  "Agreement",
  "Election",
  "Appointment",
  "Departure",
  "Deal",
  "Payment",
  "Disaster",
  "Sanction",
  "Event",
] as const;
export const eventTypeSchema = z.enum(eventTypes);
export type EventType = z.infer<typeof eventTypeSchema>;
