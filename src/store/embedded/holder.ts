import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/** Who has a file open. The engine's own lock decides; this only lets a message name the holder. */
const holderSchema = z
  .object({ pid: z.int(), host: z.string(), command: z.string(), address: z.string().optional() })
  .readonly();
export type Holder = z.infer<typeof holderSchema>;

const sidecar = (file: string): string => `${file}.holder.json`;

/** Writes the sidecar; a folder that cannot be written only costs the name in a message. */
export const writeHolder = (file: string, command: string, address?: string): void => {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    command,
    ...(address === undefined ? {} : { address }),
  };
  try {
    writeFileSync(sidecar(file), `${JSON.stringify(holder)}\n`);
  } catch {
    // The lock itself is the engine's: without the sidecar only the name is missing.
  }
};

export const readHolder = (file: string): Holder | undefined => {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(sidecar(file), "utf8")));
  } catch {
    return undefined;
  }
};

export const removeHolder = (file: string): void => rmSync(sidecar(file), { force: true });
