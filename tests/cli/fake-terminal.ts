import { PassThrough } from "node:stream";
import pc from "picocolors";
import type { Terminal } from "../../src/cli/terminal.ts";

export interface FakeTerminal {
  readonly terminal: Terminal;
  readonly out: () => string;
  readonly messages: () => string;
  readonly exitCode: () => number | undefined;
}

const sink = (): { readonly stream: NodeJS.WriteStream; readonly text: () => string } => {
  const parts: string[] = [];
  const stream = new PassThrough();
  stream.on("data", (part: Buffer) => parts.push(part.toString("utf8")));
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => parts.join("") };
};

/** A terminal that keeps what it is told, without colours. */
export const fakeTerminal = (env: Terminal["env"] = {}, colors = false): FakeTerminal => {
  const output = sink();
  const messages = sink();
  let code: number | undefined;
  return {
    terminal: {
      input: new PassThrough() as unknown as NodeJS.ReadStream,
      output: output.stream,
      messages: messages.stream,
      env,
      cwd: "/work",
      nodeVersion: "20.20.0",
      platform: "linux",
      colors: pc.createColors(colors),
      messageColors: pc.createColors(colors),
      interactive: false,
      signal: new AbortController().signal,
      setExitCode: (value) => {
        code = value;
      },
    },
    out: output.text,
    messages: messages.text,
    exitCode: () => code,
  };
};
