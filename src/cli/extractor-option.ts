import { resolve } from "node:path";
import type { Command } from "commander";
import type { FactsOptions } from "../pipeline.ts";
import { UsageError } from "./report-error.ts";
import type { Terminal } from "./terminal.ts";

export interface ExtractorCliOptions {
  readonly extractor?: string;
  readonly endpoint?: string;
  readonly model?: string;
  readonly cache?: string;
  readonly maxRequests?: string;
  readonly maxTokens?: string;
  readonly requestsPerMinute?: string;
}

/** `--extractor` and what a language model needs, the same on every command that extracts. */
export const addExtractorOptions = (command: Command): Command =>
  command
    .option("--extractor <name>", "rules and trained models (local), or a language model (llm)", "local")
    .option(
      "--endpoint <url>",
      "llm: OpenAI-compatible address, such as http://127.0.0.1:11434/v1; the key is read from NEWSGRAPH_LLM_KEY",
    )
    .option("--model <name>", "llm: the model's name")
    .option("--cache <folder>", "llm: folder for answers, so that no passage is asked twice")
    .option("--max-requests <number>", "llm: stop after so many requests")
    .option("--max-tokens <number>", "llm: stop after so many tokens")
    .option("--requests-per-minute <number>", "llm: go no faster (default 60)");

const positive = (flag: string, text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new UsageError(`${flag} takes a whole number of at least 1.`);
  return value;
};

/** What the options say, as the pipeline takes it. With a language model one thread asks, so that its limits hold. */
export const extractorOf = (
  terminal: Terminal,
  options: ExtractorCliOptions,
): Pick<FactsOptions, "llm"> & { readonly workers?: number } => {
  if (options.extractor === undefined || options.extractor === "local") return {};
  if (options.extractor !== "llm") throw new UsageError("--extractor is local or llm.");
  const { endpoint, model, cache, maxRequests, maxTokens, requestsPerMinute } = options;
  if (endpoint === undefined || model === undefined)
    throw new UsageError("--extractor llm needs --endpoint and --model.");
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    throw new UsageError("--endpoint takes an http or https address.");
  }
  const apiKey = terminal.env["NEWSGRAPH_LLM_KEY"];
  return {
    workers: 0,
    llm: {
      endpoint,
      model,
      ...(apiKey !== undefined && { apiKey }),
      ...(cache !== undefined && { cache: resolve(terminal.cwd, cache) }),
      ...(maxRequests !== undefined && { maxRequests: positive("--max-requests", maxRequests) }),
      ...(maxTokens !== undefined && { maxTokens: positive("--max-tokens", maxTokens) }),
      ...(requestsPerMinute !== undefined && {
        requestsPerMinute: positive("--requests-per-minute", requestsPerMinute),
      }),
    },
  };
};
