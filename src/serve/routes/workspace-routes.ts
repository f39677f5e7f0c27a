import { readFile, rename, writeFile } from "node:fs/promises";
import { Hono } from "hono";
import { z } from "zod";
import type { Workspace } from "../contract.ts";
import { body } from "../input.ts";
import type { Served } from "../graph-context.ts";
import { ServeError } from "../serve-error.ts";

const workspaceSchema = z
  .object({
    views: z
      .array(
        z
          .object({ name: z.string().max(200), state: z.string().max(200_000), savedAt: z.string().max(40) })
          .readonly(),
      )
      .max(500)
      .readonly(),
    notes: z.record(z.string().max(1000), z.string().max(20_000)).readonly(),
  })
  .readonly();

const empty: Workspace = { views: [], notes: {} };

/** Saved views and notes: one JSON file beside the graph, replaced as a whole so that a crash leaves the old one. */
export const workspaceRoutes = ({ beside }: Served): Hono => {
  const app = new Hono();
  const file = beside === undefined ? undefined : `${beside}-workspace.json`;
  let memory = empty;
  app.get("/workspace", async (context) => {
    if (file === undefined) return context.json(memory);
    try {
      return context.json(workspaceSchema.parse(JSON.parse(await readFile(file, "utf8"))));
    } catch (cause) {
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return context.json(empty);
      throw new ServeError(
        503,
        "workspace-unreadable",
        "The file of saved views and notes cannot be read; mend it or move it away.",
        { item: file, cause },
      );
    }
  });
  app.put("/workspace", async (context) => {
    memory = await body(context, workspaceSchema);
    if (file !== undefined) {
      const temporary = `${file}.tmp`;
      try {
        await writeFile(temporary, JSON.stringify(memory, null, 2));
        await rename(temporary, file);
      } catch (cause) {
        throw new ServeError(
          503,
          "workspace-unwritable",
          "Views and notes cannot be saved: the folder is not writable or full.",
          {
            item: file,
            cause,
          },
        );
      }
    }
    return context.json(memory);
  });
  return app;
};
