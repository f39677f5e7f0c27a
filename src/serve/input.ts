import type { Context } from "hono";
import { z } from "zod";
import type { Filters } from "./contract.ts";
import { ServeError } from "./serve-error.ts";

const listSchema = z.array(z.string().max(200)).max(500).readonly();
const daySchema = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const idSchema = z.string().min(1).max(1000);
export const idsSchema = z.array(idSchema).max(20_000).readonly();

export const filtersSchema = z
  .object({
    types: z.array(z.enum(["PERSON", "ORG", "PLACE", "EVENT"])).readonly(),
    relations: listSchema,
    eventTypes: listSchema,
    outlets: listSchema,
    modalities: z.array(z.enum(["asserted", "planned", "possible", "alleged", "denied"])).readonly(),
    attributions: z.array(z.enum(["narrator", "named", "unnamed"])).readonly(),
    from: daySchema,
    to: daySchema,
    dates: z.enum(["fact", "published"]),
    minStories: z.int().min(1).max(1_000_000),
    minConfidence: z.number().min(0).max(1),
  })
  .partial()
  .readonly();

/** Parses or refuses with a sentence that names the field at fault. */
export const parse = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new ServeError(
    400,
    "bad-request",
    `${field === "" ? "The request" : `"${field}"`} is not valid: ${issue?.message ?? "wrong form"}.`,
  );
};

export const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ServeError(400, "bad-json", "The request is not valid JSON.", { cause });
  }
};

/** The body of a request as JSON by a schema. */
export const body = async <Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> => parse(schema, json(await context.req.text()));

/** The filters of a GET request: JSON in the parameter `f`. exactOptionalPropertyTypes makes zod's optional ones too wide. */
export const filtersOf = (context: Context): Filters => {
  const text = context.req.query("f");
  return text === undefined || text === "" ? {} : (parse(filtersSchema, json(text)) as Filters);
};

/** A whole number of a query parameter between bounds; the default where it is absent, refused where it is none. */
export const whole = (
  context: Context,
  name: string,
  {
    fallback,
    least = 0,
    most,
  }: { readonly fallback: number; readonly least?: number; readonly most: number },
): number => {
  const text = context.req.query(name);
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new ServeError(400, "bad-request", `"${name}" has to be a whole number.`);
  }
  return Math.min(most, Math.max(least, value));
};
