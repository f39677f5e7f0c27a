import { z } from "zod";

/** A half-open range of UTF-16 code units, `[start, end)`, into one text. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).readonly();
export type Span = z.infer<typeof spanSchema>;
