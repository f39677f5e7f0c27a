import { NewsgraphError } from "../../model/errors.ts";
import {
  NotAStoreError,
  StatementError,
  StoreFullError,
  StoreLockedError,
  StoreReadOnlyError,
} from "../errors.ts";
import { type Holder, readHolder } from "./holder.ts";

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const describeHolder = (holder: Holder | undefined): string =>
  holder
    ? `${holder.command} (process ${holder.pid} on ${holder.host})`
    : "another process, or a program other than newsgraph,";

/** What went wrong when a file was opened, as an error that says what to do. */
export const openingError = (file: string, cause: unknown): NewsgraphError => {
  const message = messageOf(cause);
  const options = { item: file, cause };
  if (/cannot be locked|lock(?:ed)? by|already (?:open|locked)/i.test(message)) {
    return new StoreLockedError(
      "STORE_LOCKED",
      `${file} is in use by ${describeHolder(readHolder(file))}; wait for it or stop it, then run this again`,
      options,
    );
  }
  if (/No space left|os error 28|quota/i.test(message)) return fullError(file, cause);
  if (/Permission denied|Read-only file system|os error (?:13|30)\b/i.test(message))
    return readOnlyError(file, cause);
  if (
    /not a (?:Grafeo )?database|header magic|Serialization|checksum|corrupt|WAL|not a directory|Invalid value/i.test(
      message,
    )
  ) {
    return new NotAStoreError(
      "STORE_NOT_A_STORE",
      `${file} is not a newsgraph store or is damaged, and was left as it is; give another file to --store, or move this one away`,
      options,
    );
  }
  return new NewsgraphError("STORE_OPEN", `${file} cannot be opened: ${message}`, options);
};

export const fullError = (file: string, cause: unknown): StoreFullError =>
  new StoreFullError(
    "STORE_FULL",
    `The disk of ${file} is full; what was written before is kept. Make room and run this again`,
    { item: file, cause },
  );

export const readOnlyError = (file: string, cause: unknown): StoreReadOnlyError =>
  new StoreReadOnlyError(
    "STORE_READ_ONLY",
    `${file} cannot be written; give it and its folder write permission, or another file to --store`,
    { item: file, cause },
  );

/** What went wrong when a statement ran. */
export const runningError = (file: string, cause: unknown): NewsgraphError => {
  if (cause instanceof NewsgraphError) return cause;
  const message = messageOf(cause);
  if (/No space left|os error 28/i.test(message)) return fullError(file, cause);
  if (/Permission denied|Read-only file system|os error (?:13|30)\b/i.test(message))
    return readOnlyError(file, cause);
  return new StatementError(
    "STORE_STATEMENT",
    message.replace(/^(?:Query|Database) error: (?:GRAFEO-\w+: )?/, ""),
    { cause },
  );
};
