import { z } from "zod";

/** The four types of entity; each is also a label in the graph (`:Person` … `:Event`). */
export const entityTypes = ["PERSON", "ORG", "PLACE", "EVENT"] as const;
export const entityTypeSchema = z.enum(entityTypes);
export type EntityType = z.infer<typeof entityTypeSchema>;

/** The graph's label of each entity type. */
export const entityLabels = {
  PERSON: "Person",
  ORG: "Organization",
  PLACE: "Place",
  EVENT: "Event",
} as const satisfies Readonly<Record<EntityType, string>>;
export type EntityLabel = (typeof entityLabels)[EntityType];

/** How a mention refers: by a name, a noun phrase ("the minister") or a pronoun. */
export const mentionKinds = ["name", "nominal", "pronoun"] as const;
export const mentionKindSchema = z.enum(mentionKinds);
export type MentionKind = z.infer<typeof mentionKindSchema>;
