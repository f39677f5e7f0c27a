import { NewsgraphError } from "../../model/errors.ts";
import {
  StatementError,
  StatementRefusedError,
  StatementTimeoutError,
  StoreCredentialsError,
  StoreFullError,
  StoreReadOnlyError,
  StoreUnreachableError,
} from "../errors.ts";

const codeOf = (cause: unknown): string =>
  typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";

/** A driver's error as one that says what to do. `reading` is set while a read was asked for. */
export const neo4jError = (location: string, cause: unknown, reading = false): NewsgraphError => {
  if (cause instanceof NewsgraphError) return cause;
  const code = codeOf(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  const options = { item: location, cause };
  if (code.startsWith("Neo.ClientError.Security.")) {
    return new StoreCredentialsError(
      "STORE_CREDENTIALS",
      `${location} does not accept the user and password, or does not let them do this; check NEWSGRAPH_NEO4J_USER and NEWSGRAPH_NEO4J_PASSWORD`,
      options,
    );
  }
  if (code === "ServiceUnavailable" || code === "SessionExpired" || code === "N/A") {
    return new StoreUnreachableError(
      "STORE_UNREACHABLE",
      `${location} does not answer; check that Neo4j runs there, that the port is that of Bolt (7687) and that nothing blocks it`,
      options,
    );
  }
  if (/TransactionTimedOut|TransactionTimedOutClientConfiguration/.test(code)) {
    return new StatementTimeoutError(
      "STORE_TIMEOUT",
      "The statement took longer than it was given and was ended; narrow it down with a label, a property or a LIMIT",
      options,
    );
  }
  if (/NoSpace|disk|MemoryPoolOutOfMemory/i.test(code) || /no space left/i.test(message)) {
    return new StoreFullError(
      "STORE_FULL",
      `${location} has no room left: ${message}. What was written before is kept; make room and run this again`,
      options,
    );
  }
  if (code === "Neo.ClientError.Statement.AccessMode" && reading) {
    return new StatementRefusedError(
      "STORE_WRITE_REFUSED",
      "The statement writes, and only reading was asked for; run it with --write if that is meant",
      options,
    );
  }
  if (/ReadOnly|WriteOnReadOnly|NotALeader|AccessMode|DatabaseUnavailable/i.test(code)) {
    return new StoreReadOnlyError(
      "STORE_READ_ONLY",
      `${location} cannot be written now: ${message}`,
      options,
    );
  }
  return new StatementError("STORE_STATEMENT", message, options);
};
