import { createWriteStream } from "node:fs";
import type { WriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { Command, Option } from "commander";
import { NewsgraphError } from "../../model/errors.ts";
import { exportGraph, listExportFormats } from "../../pipeline/export-graph.ts";
import { UsageError } from "../report-error.ts";
import { addStoreOption, withExistingStore } from "../store-option.ts";
import type { StoreOption } from "../store-option.ts";
import { note } from "../terminal.ts";
import type { Terminal } from "../terminal.ts";

interface Options extends StoreOption {
  readonly format: string;
  readonly output?: string;
}

const formats = listExportFormats();

const write = async (stream: NodeJS.WritableStream, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, "drain");
};

/** Write to files beside their final names, which they take when all is written: a stopped export leaves no half file. */
const writeFiles = async (
  chunks: AsyncIterable<{ readonly file?: string; readonly text: string }>,
  pathOf: (file: string | undefined) => string,
): Promise<readonly string[]> => {
  const streams = new Map<string, WriteStream>();
  try {
    for await (const { file, text } of chunks) {
      const path = pathOf(file);
      let stream = streams.get(path);
      if (stream === undefined) {
        stream = createWriteStream(`${path}.part`);
        await once(stream, "open");
        streams.set(path, stream);
      }
      await write(stream, text);
    }
    for (const [path, stream] of streams) {
      stream.end();
      await finished(stream);
      await rename(`${path}.part`, path);
    }
    return [...streams.keys()];
  } catch (cause) {
    for (const [path, stream] of streams) {
      stream.destroy();
      await rm(`${path}.part`, { force: true });
    }
    if (cause instanceof NewsgraphError) throw cause;
    throw new NewsgraphError(
      "EXPORT_WRITE",
      "The export cannot be written; check the path, its rights and the free space.",
      {
        item: pathOf(undefined),
        cause,
      },
    );
  }
};

const run = (terminal: Terminal, options: Options): Promise<void> =>
  withExistingStore(terminal, options, async (store) => {
    const format = formats.find(({ name }) => name === options.format);
    if (format === undefined) throw new UsageError(`There is no format ${options.format}.`);
    const chunks = exportGraph(store, format.name);
    const output = options.output === undefined ? undefined : resolve(terminal.cwd, options.output);
    if (format.extension === undefined) {
      if (output === undefined)
        throw new UsageError(`The format ${format.name} has several files: name a folder with --output.`);
      await mkdir(output, { recursive: true });
      const files = await writeFiles(chunks, (file) => (file === undefined ? output : join(output, file)));
      note(terminal, `${files.length} files in ${output}`);
    } else if (output === undefined) {
      for await (const { text } of chunks) await write(terminal.output, text);
    } else {
      await writeFiles(chunks, () => output);
      note(terminal, `written to ${output}`);
    }
  });

export const exportCommand = (terminal: Terminal): Command =>
  addStoreOption(new Command("export").description("write the graph for other tools"))
    .addOption(
      new Option("--format <name>", "the format")
        .choices(formats.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option("-o, --output <path>", "a file, or a folder for csv (default: standard output)")
    .addHelpText(
      "after",
      `\nFormats:\n${formats.map(({ name, description }) => `  ${name.padEnd(9)}${description}`).join("\n")}`,
    )
    .action((options: Options) => run(terminal, options));
