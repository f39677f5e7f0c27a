import { z } from "zod";
import { entityTypeSchema, mentionKindSchema } from "./types.ts";

/** One place in a text that refers to an entity. `text` is always the article's `text.slice(start, end)`. */
export const mentionSchema = z
  .object({
    /** `${articleId}:${start}-${end}`: evidence, not a database id. */
    id: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    text: z.string(),
    sentence: z.int().nonnegative(),
    kind: mentionKindSchema,
    type: entityTypeSchema,
    confidence: z.number().min(0).max(1),
    /** What decided: "encoder", "consistency", "pattern", "lexicon", "coreference" … with a version where it has one. */
    layer: z.string(),
    /** Title or role before or beside the name ("Russian Defense Minister"), not part of `text`. */
    role: z.string().optional(),
    /** ISO 3166-1 alpha-2 of a nationality beside the name or of the place itself. */
    country: z.string().optional(),
    /** Ids that the user's lexicon or the gazetteer attach ("Q7747", "geonames:1275339"). */
    ids: z.array(z.string()).readonly().optional(),
    /** Set where the words are a place but the reading is its government ("Moscow said"). */
    metonym: z.boolean().optional(),
  })
  .readonly();
export type Mention = z.infer<typeof mentionSchema>;

/** The id of the mention of `articleId` at a span. */
export const mentionId = (articleId: string, start: number, end: number): string =>
  `${articleId}:${start}-${end}`;
