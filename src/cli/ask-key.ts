import type { Terminal } from "./terminal.ts";

/** Waits for one of `keys` on the terminal, without a return key; Ctrl-C, Ctrl-D and the end of input answer "q". */
export const askKey = async <K extends string>(terminal: Terminal, keys: readonly K[]): Promise<K | "q"> => {
  const { input } = terminal;
  const raw = input.isTTY === true && typeof input.setRawMode === "function";
  if (raw) input.setRawMode(true);
  input.resume();
  try {
    return await new Promise((resolve) => {
      const finish = (key: K | "q"): void => {
        input.off("data", read);
        input.off("end", end);
        resolve(key);
      };
      const end = (): void => finish("q");
      const read = (chunk: Buffer | string): void => {
        for (const character of chunk.toString().toLowerCase()) {
          if (character === "\u0003" || character === "\u0004") return finish("q");
          const key = keys.find((wanted) => wanted === character);
          if (key !== undefined) return finish(key);
        }
      };
      input.on("data", read);
      input.on("end", end);
    });
  } finally {
    if (raw) input.setRawMode(false);
    input.pause();
  }
};
