import { createHash } from "node:crypto";

/**
 * The first 16 hexadecimal digits (64 bits) of the SHA-256 over the parts, each preceded by its length so
 * that ("a", "bc") and ("ab", "c") differ.
 */
export const hashOf = (...parts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part, "utf8");
  return hash.digest("hex").slice(0, 16);
};
