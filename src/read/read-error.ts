import { NewsgraphError } from "../model/errors.ts";
import type { Failure, Outcome, Skip } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";

/** An input that cannot be read. Codes: not-found, unreadable, empty, empty-folder, binary, too-large, line-too-long, invalid-json, invalid-format, refused, unsupported. */
export class ReadError extends NewsgraphError {}

export const failure = (
  item: string,
  code: string,
  reason: string,
): { readonly kind: "failure"; readonly failure: Failure } => ({
  kind: "failure",
  failure: { item, code, reason },
});

export const skip = (
  item: string,
  code: string,
  reason: string,
): { readonly kind: "skip"; readonly skip: Skip } => ({
  kind: "skip",
  skip: { item, code, reason },
});

export const read = (value: RawDocument): { readonly kind: "value"; readonly value: RawDocument } => ({
  kind: "value",
  value,
});

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: "It does not exist; check the path.",
  EACCES: "Reading it is not permitted; check its permissions.",
  EPERM: "Reading it is not permitted; check its permissions.",
  EISDIR: "It is a folder where a file was expected.",
  EMFILE: "Too many files are open; close some or raise the limit.",
  ELOOP: "Its symbolic links form a loop; remove one of them.",
};

/** What went wrong with `item`, whatever was thrown. */
export const failureOf = (item: string, error: unknown): Outcome<never> => {
  if (error instanceof NewsgraphError) return failure(error.item ?? item, error.code, error.message);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return failure(item, "not-found", systemReasons[code] ?? "");
  const reason = systemReasons[code];
  if (reason) return failure(item, "unreadable", reason);
  const message = error instanceof Error ? error.message : String(error);
  return failure(item, "unreadable", `It cannot be read (${message}); check that the file is whole.`);
};
