import { Hono } from "hono";
import { z } from "zod";
import { body, idSchema, idsSchema } from "../input.ts";
import type { JudgementService, Served } from "../graph-context.ts";
import { ServeError } from "../serve-error.ts";

const reason = z.string().max(2000);

const requestSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["merge", "apart"]),
    entities: idsSchema.refine((ids) => ids.length >= 2),
    reason,
  }),
  z.object({
    kind: z.literal("split"),
    entity: idSchema,
    chains: idsSchema.refine((ids) => ids.length > 0),
    reason,
  }),
  z.object({ kind: z.literal("rename"), entity: idSchema, value: z.string().trim().min(1).max(300), reason }),
  z.object({
    kind: z.literal("retype"),
    entity: idSchema,
    value: z.enum(["PERSON", "ORG", "PLACE", "EVENT"]),
    reason,
  }),
]);

/** Merge, split, rename, retype, "not the same", and taking each back. */
export const judgementRoutes = ({ judgements, state }: Served): Hono => {
  const app = new Hono();
  const service = (): JudgementService => {
    if (judgements) return judgements;
    throw new ServeError(
      501,
      "no-judgements",
      "This server only shows; start it with `newsgraph view` to judge.",
    );
  };
  app.post("/judgements", async (context) => {
    const answer = await service().judge(await body(context, requestSchema));
    state.changed();
    return context.json(answer);
  });
  app.delete("/judgements/:id", async (context) => {
    const answer = await service().undo(context.req.param("id"));
    state.changed();
    return context.json(answer);
  });
  return app;
};
