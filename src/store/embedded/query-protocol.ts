import { z } from "zod";
import type { QueryResult } from "../graph-store.ts";

/** What the process of isolated reads is asked. */
export const requestSchema = z
  .object({
    /** The copy to open; the same for all requests of one process. */
    file: z.string(),
    statement: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    limit: z.number().optional(),
  })
  .readonly();
export type Request = z.infer<typeof requestSchema>;

/** What it answers: a result, or what the engine says is wrong. */
export type Answer = { readonly result: QueryResult } | { readonly message: string };
