import { Hono } from "hono";
import type { IngestProgress } from "../contract.ts";
import type { IngestFunction, Served, UploadedFile } from "../graph-context.ts";
import type { Live } from "../live.ts";
import { ServeError } from "../serve-error.ts";
import { NewsgraphError } from "../../model/errors.ts";

const maxBytes = 200 * 1024 * 1024;
const maxFiles = 5000;

/** A name without folders: it is shown and kept as an item, never used as a path. */
const plainName = (name: string): string => (name.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "unnamed";

const filesOf = async (request: Request): Promise<readonly UploadedFile[]> => {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= maxBytes)) {
    throw new ServeError(
      413,
      "too-large",
      "At most 200 MB at once can be dropped here; use `newsgraph ingest` for more.",
    );
  }
  let form: FormData;
  try {
    form = await request.formData();
  } catch (cause) {
    throw new ServeError(400, "bad-upload", "The upload is not a form with files.", { cause });
  }
  const files: UploadedFile[] = [];
  for (const value of form.values()) {
    if (typeof value === "string") continue;
    files.push({ name: plainName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  if (files.length === 0) throw new ServeError(400, "no-files", "No file arrived; drop one or more files.");
  if (files.length > maxFiles) {
    throw new ServeError(
      413,
      "too-many-files",
      `At most ${maxFiles} files at once; use \`newsgraph ingest\` for more.`,
    );
  }
  return files;
};

/** Files dropped onto the page, ingested one upload after another, with progress on the live stream. */
export const ingestRoutes = ({ ingest, state }: Served, live: Live): Hono => {
  const app = new Hono();
  let last = Promise.resolve();
  let jobs = 0;
  const run = async (
    before: Promise<void>,
    work: IngestFunction,
    files: readonly UploadedFile[],
    report: (progress: Omit<IngestProgress, "job">) => void,
  ): Promise<void> => {
    await before;
    try {
      await work(files, report);
    } catch (error) {
      const message =
        error instanceof NewsgraphError ? error.message : "The ingest stopped on an internal error.";
      report({ phase: "failed", done: 0, total: files.length, message, failed: [] });
    }
    state.changed();
  };
  app.post("/ingest", async (context) => {
    if (!ingest) {
      throw new ServeError(501, "no-ingest", "This server only shows; run `newsgraph ingest` in a terminal.");
    }
    const files = await filesOf(context.req.raw);
    const job = `upload-${++jobs}`;
    const report = (progress: Omit<IngestProgress, "job">): void =>
      live.publish({ kind: "ingest", job, ...progress });
    const total = files.length;
    report({ phase: "queued", done: 0, total, message: `${total} files wait`, failed: [] });
    last = run(last, ingest, files, report);
    return context.json({ job, files: total }, 202);
  });
  return app;
};
