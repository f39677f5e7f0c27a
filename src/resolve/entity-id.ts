import { createHash } from "node:crypto";

/** The id of the entity whose smallest member chain is `chain`: 16 hexadecimal digits of its SHA-256, after "e". */
export const entityId = (chain: string): string =>
  `e${createHash("sha256").update(chain).digest("hex").slice(0, 16)}`;
