import OpenAI, { APIConnectionError, APIError } from "openai";
import { z } from "zod";
import { llmAnswerJsonSchema, llmAnswerSchema, llmInstructions, type LlmClaim } from "./answer.ts";
import { LlmError } from "./llm-error.ts";
import type { LlmOptions } from "./llm-options.ts";

/** Asks a language model for the claims of a passage, within limits. */
export interface LlmClient {
  ask(passage: string): Promise<readonly LlmClaim[]>;
  readonly usage: { readonly requests: number; readonly tokens: number };
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const toError = (cause: unknown, endpoint: string): LlmError => {
  if (cause instanceof LlmError) return cause;
  if (cause instanceof APIConnectionError) {
    return new LlmError(
      "llm-unreachable",
      "The language model's endpoint does not answer; check that it runs and its address.",
      { item: endpoint, cause },
    );
  }
  if (cause instanceof APIError) {
    return new LlmError(
      "llm-refused",
      `The endpoint refused the request (${cause.status ?? "no status"}); check the model's name, the key and the limits of the account.`,
      { item: endpoint, cause },
    );
  }
  return new LlmError(
    "llm-answer",
    "The language model's answer does not keep to the schema; try another model.",
    { item: endpoint, cause },
  );
};

/** A client of an OpenAI-compatible endpoint. Requests go one after another, no faster than the rate allows. */
export const createLlmClient = (options: LlmOptions): LlmClient => {
  const {
    endpoint,
    model,
    maxRequests = 10_000,
    maxTokens = 20_000_000,
    requestsPerMinute = 60,
    retries = 2,
  } = options;
  const client = new OpenAI({
    baseURL: endpoint,
    apiKey: options.apiKey ?? "none",
    timeout: options.timeout ?? 120_000,
    maxRetries: retries,
  });
  const usage = { requests: 0, tokens: 0 };
  let next = 0;
  const request = async (passage: string): Promise<readonly LlmClaim[]> => {
    if (usage.requests >= maxRequests || usage.tokens >= maxTokens) {
      throw new LlmError(
        "llm-limit",
        "The limit of requests or tokens is reached; raise it to go on, answers so far are kept in the cache.",
        { item: endpoint },
      );
    }
    const now = Date.now();
    const slot = Math.max(next, now);
    next = slot + 60_000 / requestsPerMinute;
    if (slot > now) await wait(slot - now);
    usage.requests++;
    const completion = await client.chat.completions.create({
      model,
      temperature: 0,
      seed: 1,
      messages: [
        { role: "system", content: llmInstructions },
        { role: "user", content: passage },
      ],
      response_format: {
        type: "json_schema",
        json_schema: { name: "claims", strict: true, schema: { ...llmAnswerJsonSchema } },
      },
    });
    usage.tokens += completion.usage?.total_tokens ?? 0;
    return llmAnswerSchema.parse(JSON.parse(completion.choices[0]?.message.content ?? "")).claims;
  };
  return {
    usage,
    ask: async (passage) => {
      for (let attempt = 0; ; attempt++) {
        try {
          return await request(passage);
        } catch (cause) {
          const unreadable = cause instanceof SyntaxError || cause instanceof z.ZodError;
          if (!unreadable || attempt >= retries) throw toError(cause, endpoint);
        }
      }
    },
  };
};
