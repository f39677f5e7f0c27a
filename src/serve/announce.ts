import { randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import type { Serving } from "../model/serving.ts";
import { servingFile } from "../model/serving.ts";

/** A secret for one run of the server. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/**
 * Leaves address and token beside the embedded file, for its owner only, so that other commands work through
 * this server. The returned function takes the file away.
 */
export const announce = async (
  location: string,
  serving: Omit<Serving, "startedAt">,
): Promise<() => Promise<void>> => {
  const file = servingFile(location);
  // An older file could have kept wider rights: it is made anew.
  await rm(file, { force: true });
  const value: Serving = { ...serving, startedAt: new Date().toISOString() };
  await writeFile(file, JSON.stringify(value), { mode: 0o600, flag: "wx" });
  return () => rm(file, { force: true });
};
