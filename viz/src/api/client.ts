import type { ErrorResponse } from "../../../src/serve/contract.ts";

/** An answer that is an error: `message` is the server's sentence for people. */
export class ApiError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ApiError";
    this.code = code;
  }
}

const isError = (value: unknown): value is ErrorResponse =>
  typeof value === "object" && value !== null && "error" in value;

/** Calls the API and parses its JSON; rejects with an ApiError that can be shown as it is. */
export const call = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { ...init, headers: { "X-Newsgraph": "1", ...init.headers } });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(
      "unreachable",
      "The newsgraph server does not answer. Is “newsgraph view” still running?",
    );
  }
  const value: unknown = await response.json().catch(() => undefined);
  if (isError(value)) throw new ApiError(value.error.code, value.error.message);
  if (!response.ok) throw new ApiError("http", `The server answered with status ${response.status}.`);
  return value as Answer;
};

export const send = <Answer>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
  init: RequestInit = {},
): Promise<Answer> =>
  call<Answer>(path, { ...init, method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

/** `?name=value&…` of what is defined; filters go as JSON. */
export const query = (values: Readonly<Record<string, string | number | object | undefined>>): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === "") continue;
    parameters.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
