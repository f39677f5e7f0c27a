import { createServer, type Server } from "node:http";
import { mkdtemp, readdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { LlmClaim } from "../../src/extract/llm/answer.ts";
import { createLlmExtractor } from "../../src/extract/llm/llm-extractor.ts";
import { annotateMarked } from "./marked.ts";

const claim = (rest: Partial<LlmClaim>): LlmClaim => ({
  type: "MET",
  subject: "Ann Lee",
  object: "Bob Fox",
  value: "",
  quote: "Ann Lee met Bob Fox",
  modality: "asserted",
  polarity: "positive",
  ...rest,
});

type Reply = { readonly status: number; readonly content: string } | "hang up";

let server: Server | undefined;

/** A server that speaks the protocol and gives these answers in turn, the last one again and again. */
const serve = async (
  replies: readonly Reply[],
): Promise<{ readonly endpoint: string; readonly requests: unknown[] }> => {
  const requests: unknown[] = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const reply = replies[Math.min(requests.length, replies.length - 1)] ?? "hang up";
      requests.push(JSON.parse(Buffer.concat(parts).toString()));
      if (reply === "hang up") {
        request.socket.destroy();
        return;
      }
      response.writeHead(reply.status, { "content-type": "application/json", "retry-after-ms": "1" });
      response.end(
        JSON.stringify({
          id: "1",
          object: "chat.completion",
          choices: [
            { index: 0, finish_reason: "stop", message: { role: "assistant", content: reply.content } },
          ],
          usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server?.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${String(port)}/v1`, requests };
};

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const answer = (...claims: readonly LlmClaim[]): Reply => ({
  status: 200,
  content: JSON.stringify({ claims }),
});
const article = annotateMarked(
  "[PERSON Ann Lee] met [PERSON Bob Fox] in [PLACE Oslo]. [PERSON Eva Holm] was not there.",
);
const quick = { model: "test", requestsPerMinute: 60_000, retries: 1, timeout: 2000 };

const codeOf = async (replies: readonly Reply[], options = {}): Promise<unknown> => {
  const { endpoint } = await serve(replies);
  const extractor = await createLlmExtractor({ ...quick, endpoint, ...options });
  return extractor.extract(article).then(
    () => "none",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
};

describe("the optional extractor over a language model", () => {
  it("should keep what the text bears out, drop and count the rest", async () => {
    const { endpoint } = await serve([
      answer(claim({}), claim({ quote: "Ann Lee greeted Bob Fox" }), claim({ object: "Eva Holm" })),
    ]);
    const extractor = await createLlmExtractor({ ...quick, endpoint });
    const { claims } = await extractor.extract(article);
    expect(
      claims.filter(({ method }) => method === "llm:test").map(({ type, modality }) => [type, modality]),
    ).toEqual([["MET", "asserted"]]);
    expect(extractor.report()).toEqual({ dropped: { quote: 1, argument: 1 }, requests: 1, tokens: 15 });
  });

  it("should try again after a server error and after an answer outside the schema", async () => {
    const { endpoint, requests } = await serve([
      { status: 500, content: "" },
      { status: 200, content: "no JSON" },
      answer(claim({})),
    ]);
    const extractor = await createLlmExtractor({ ...quick, endpoint });
    expect((await extractor.extract(article)).claims.some(({ type }) => type === "MET")).toBe(true);
    expect(requests).toHaveLength(3);
  });

  it("should ask for one content once where there is a cache", async () => {
    const { endpoint, requests } = await serve([answer(claim({}))]);
    const cache = await mkdtemp(join(tmpdir(), "newsgraph-llm-"));
    for (const _ of [1, 2]) await (await createLlmExtractor({ ...quick, endpoint, cache })).extract(article);
    expect(requests).toHaveLength(1);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it("should fail with a code that says why", async () => {
    expect(await codeOf(["hang up"])).toBe("llm-unreachable");
    expect(await codeOf([{ status: 404, content: "" }])).toBe("llm-refused");
    expect(await codeOf([{ status: 200, content: "{}" }])).toBe("llm-answer");
    expect(await codeOf([answer()], { maxRequests: 0 })).toBe("llm-limit");
  });
});
