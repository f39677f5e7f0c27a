import pc from "picocolors";

export type Colors = ReturnType<typeof pc.createColors>;

/** Exit codes of every command, as documented in the README. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** What a command may know of the process around it, so that commands never touch `process` themselves. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  /** Results only: what a pipe or a redirect should receive. */
  readonly output: NodeJS.WriteStream;
  /** Progress, notes and errors. */
  readonly messages: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Without a leading v. */
  readonly nodeVersion: string;
  readonly platform: string;
  /** Colours of `output`, and of `messages`; each is off where it is not a terminal or NO_COLOR is set. */
  readonly colors: Colors;
  readonly messageColors: Colors;
  /** A person can answer: input and messages are both a terminal. */
  readonly interactive: boolean;
  /** Aborted by Ctrl-C: finish the batch, close the store, return. */
  readonly signal: AbortSignal;
  readonly setExitCode: (code: number) => void;
}

const wantsColor = (
  stream: NodeJS.WriteStream,
  env: Terminal["env"],
  arguments_: readonly string[],
): boolean => {
  if (arguments_.includes("--no-color") || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb")
    return false;
  return (env["FORCE_COLOR"] ?? "") !== "" || stream.isTTY === true;
};

/** The terminal of a running process. */
export const createTerminal = (of: NodeJS.Process, signal: AbortSignal): Terminal => ({
  input: of.stdin,
  output: of.stdout,
  messages: of.stderr,
  env: of.env,
  cwd: of.cwd(),
  nodeVersion: of.versions.node,
  platform: of.platform,
  colors: pc.createColors(wantsColor(of.stdout, of.env, of.argv)),
  messageColors: pc.createColors(wantsColor(of.stderr, of.env, of.argv)),
  interactive: of.stdin.isTTY === true && of.stderr.isTTY === true,
  signal,
  setExitCode: (code) => {
    of.exitCode = code;
  },
});

/**
 * `text` with control and direction characters made visible, safe to print. Article text is hostile: escape
 * sequences in it must not reach the terminal. Tab and newline may.
 */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, (character) =>
    character === "\t" || character === "\n"
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Print a line of result. */
export const print = (terminal: Terminal, line = ""): void => {
  terminal.output.write(`${line}\n`);
};

/** Print a note that is no part of the result. */
export const note = (terminal: Terminal, line: string): void => {
  terminal.messages.write(`${line}\n`);
};

/** Print a value as the command's JSON result. */
export const printJson = (terminal: Terminal, value: unknown): void => {
  print(terminal, JSON.stringify(value, undefined, 2));
};

/** The whole of standard input as text. */
export const readInput = async (terminal: Terminal): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of terminal.input) parts.push(Buffer.from(part as Uint8Array | string));
  return Buffer.concat(parts).toString("utf8");
};
