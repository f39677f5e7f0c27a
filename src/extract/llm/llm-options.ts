/** How to use an OpenAI-compatible endpoint (OpenAI, Ollama, llama.cpp, vLLM …). Plain data, so that it can be handed to a thread. */
export interface LlmOptions {
  /** Base address, with the version: "http://127.0.0.1:11434/v1". */
  readonly endpoint: string;
  readonly model: string;
  /** Sent as a bearer token; local servers need none. Never logged. */
  readonly apiKey?: string;
  /** Folder for answers by content; none unless told. */
  readonly cache?: string;
  /** Requests after which extraction stops with an error; 10,000 unless told. */
  readonly maxRequests?: number;
  /** Tokens, in and out as the server counts them, after which it stops; 20 million unless told. */
  readonly maxTokens?: number;
  /** 60 unless told. */
  readonly requestsPerMinute?: number;
  /** Milliseconds for one answer; 120,000 unless told. */
  readonly timeout?: number;
  /** Tries after the first for an answer that failed or does not parse; 2 unless told. */
  readonly retries?: number;
}
