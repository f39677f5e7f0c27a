import { z } from "zod";
import { attributeTypeSchema, relationTypeSchema } from "./relation-types.ts";
import { spanSchema } from "./span.ts";

/** How firmly a claim is made (FactBank's certainty, cut to what news readers use). */
export const modalities = ["asserted", "planned", "possible", "alleged", "denied"] as const;
export const modalitySchema = z.enum(modalities);
export type Modality = z.infer<typeof modalitySchema>;

/** Who says it. A named speaker is a chain of the article; `cue` is the reporting verb or phrase. */
export const attributionSchema = z
  .object({
    kind: z.enum(["narrator", "named", "unnamed"]),
    /** Chain id of the speaker. */
    speaker: z.string().optional(),
    /** The words that name the source ("a senior Russian diplomat"). */
    source: z.string().optional(),
    cue: spanSchema.optional(),
  })
  .readonly();
export type Attribution = z.infer<typeof attributionSchema>;

/** An interval of days or finer, ISO 8601, both ends inclusive, with how precisely it was said. */
export const intervalSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    precision: z.enum([
      "second",
      "minute",
      "hour",
      "day",
      "week",
      "month",
      "season",
      "quarter",
      "year",
      "decade",
      "century",
      "relative",
    ]),
    /** The characters of the expression. */
    span: spanSchema.optional(),
  })
  .readonly();
export type Interval = z.infer<typeof intervalSchema>;

/** One side of a claim: the mention in the sentence (a name, nominal or pronoun) and the chain it belongs to. */
export const argumentSchema = z
  .object({ chain: z.string(), mention: z.string(), span: spanSchema })
  .readonly();
export type Argument = z.infer<typeof argumentSchema>;

/** A typed statement that one sentence of one article makes, with its evidence. */
export const claimSchema = z
  .object({
    /** Hash of article id, type, argument spans, trigger and value: the same text gives the same id. */
    id: z.string(),
    articleId: z.string(),
    sentence: z.int().nonnegative(),
    type: z.union([relationTypeSchema, attributeTypeSchema]),
    subject: argumentSchema,
    /** Absent for attributes, which have a `value`. */
    object: argumentSchema.optional(),
    /** The office of HOLDS_OFFICE, the role of PARTICIPANT, the value of an attribute. */
    value: z.string().optional(),
    trigger: spanSchema.optional(),
    polarity: z.enum(["positive", "negative"]),
    modality: modalitySchema,
    attribution: attributionSchema,
    confidence: z.number().min(0).max(1),
    /** When the fact holds or happened, from its own sentence or event only. */
    time: intervalSchema.optional(),
    /** The rule or model with its version ("rule:apposition@1", "model:relations@1"). */
    method: z.string(),
  })
  .readonly();
export type Claim = z.infer<typeof claimSchema>;

/** A quotation with its speaker, kept whether or not a claim was found in it. */
export const quotationSchema = z
  .object({
    id: z.string(),
    articleId: z.string(),
    span: spanSchema,
    sentence: z.int().nonnegative(),
    direct: z.boolean(),
    attribution: attributionSchema,
  })
  .readonly();
export type Quotation = z.infer<typeof quotationSchema>;
