import { z } from "zod";
import { entityTypeSchema } from "./types.ts";

export const judgementKinds = ["merge", "apart", "split", "rename", "retype", "drop"] as const;

const evidenceSchema = z.object({ chain: z.string(), name: z.string(), type: entityTypeSchema }).readonly();

/**
 * What a person decided about identity, kept in the ledger beside the store. It refers to evidence, which
 * survives re-ingest and a rebuild: chain ids with the name and type they had, never database ids.
 * After nomenklatura's resolver edges (score, author, time, deletion), extended by kinds.
 */
export const judgementSchema = z
  .object({
    id: z.string(),
    kind: z.enum(judgementKinds),
    /** merge, apart: at least two, one an entity; split: the chains to take out; others: one of the entity. */
    subjects: z.array(evidenceSchema).min(1).readonly(),
    /** The new name or type of rename and retype. */
    value: z.string().optional(),
    reason: z.string(),
    author: z.string(),
    madeAt: z.string(),
    /** Set on a ledger line that undoes the judgement of this id. */
    undoes: z.string().optional(),
  })
  .readonly();
export type Judgement = z.infer<typeof judgementSchema>;
export type JudgementKind = Judgement["kind"];
