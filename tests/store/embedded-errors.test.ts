import { describe, expect, it } from "vitest";
import { openingError, runningError } from "../../src/store/embedded/embedded-errors.ts";
import {
  NotAStoreError,
  StatementError,
  StoreFullError,
  StoreReadOnlyError,
} from "../../src/store/errors.ts";

const file = "/data/graph.grafeo";

describe("errors of the embedded engine", () => {
  it("should tell a full disk from a wrong statement", () => {
    const full = new Error(
      "Transaction error: GRAFEO-T009: the commit could not be written to the write-ahead log and was rolled back: I/O error: No space left on device (os error 28)",
    );
    expect(runningError(file, full)).toBeInstanceOf(StoreFullError);
    expect(runningError(file, full)).toMatchObject({ code: "STORE_FULL", item: file, cause: full });
    const wrong = runningError(
      file,
      new Error("Query error: GRAFEO-Q001: syntax error: [Cypher] Expected identifier"),
    );
    expect(wrong).toBeInstanceOf(StatementError);
    expect(wrong.message).toBe("syntax error: [Cypher] Expected identifier");
  });

  it("should tell a damaged file from one that may not be read", () => {
    const damaged = new Error("Database error: GRAFEO-X002: Serialization error: checksum mismatch");
    expect(openingError(file, damaged)).toBeInstanceOf(NotAStoreError);
    const forbidden = new Error("Database error: GRAFEO-X003: I/O error: Permission denied (os error 13)");
    expect(openingError(file, forbidden)).toBeInstanceOf(StoreReadOnlyError);
  });
});
