import { z } from "zod";
import { NewsgraphError } from "../../model/errors.ts";
import type { Serving } from "../../model/serving.ts";

/** The server that holds the file does not answer, or refuses. */
export class ServedStoreError extends NewsgraphError {}

const failureSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), item: z.string().optional() }),
});
const lineSchema = z.union([
  z.object({ value: z.unknown() }),
  z.object({ end: z.literal(true) }),
  failureSchema,
]);

/** Calls of the store's interface over loopback HTTP. */
export interface RpcClient {
  readonly call: (method: string, values: readonly unknown[]) => Promise<unknown>;
  readonly stream: (method: string) => AsyncIterable<unknown>;
}

const raise = (error: z.infer<typeof failureSchema>["error"]): never => {
  throw new ServedStoreError(error.code, error.message, error.item === undefined ? {} : { item: error.item });
};

const send = async ({ address, token, pid }: Serving, path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(`${address}/rpc/${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
  } catch (cause) {
    throw new ServedStoreError(
      "SERVED_UNREACHABLE",
      `The newsgraph server (process ${pid}) that holds the file does not answer at ${address}; end it, or wait for it`,
      { item: address, cause },
    );
  }
};

/** Lines of a stream as they arrive, each parsed. */
const linesOf = async function* linesOf(response: Response): AsyncIterable<unknown> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const part of response.body ?? []) {
    rest += decoder.decode(part, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") yield JSON.parse(line);
  }
};

export const createRpcClient = (serving: Serving): RpcClient => ({
  call: async (method, values) => {
    const response = await send(serving, method, { method: "POST", body: JSON.stringify(values) });
    const answer: unknown = await response.json();
    const failed = failureSchema.safeParse(answer);
    if (failed.success) raise(failed.data.error);
    return z.object({ value: z.unknown() }).parse(answer).value;
  },
  stream: async function* stream(method) {
    const response = await send(serving, `stream/${method}`, {});
    for await (const line of linesOf(response)) {
      const parsed = lineSchema.parse(line);
      if ("error" in parsed) raise(parsed.error);
      if ("end" in parsed) return;
      if ("value" in parsed) yield parsed.value;
    }
    throw new ServedStoreError(
      "SERVED_CUT_OFF",
      "The newsgraph server ended in the middle of its answer; run the command again",
      { item: serving.address },
    );
  },
});
