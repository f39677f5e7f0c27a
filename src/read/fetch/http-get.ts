import { request as requestPlain } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";
import { pipeline } from "node:stream";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ReadError } from "../read-error.ts";
import { userAgent } from "./fetch-options.ts";
import type { FetchOptions } from "./fetch-options.ts";
import { resolveHost } from "./private-address.ts";
import type { Resolved } from "./private-address.ts";

/** One answer of a server, redirects not followed. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  /** It came from this machine or a local network. */
  readonly isPrivate: boolean;
}

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

const decoded = (message: IncomingMessage): AsyncIterable<Uint8Array> => {
  const decoder = decoders[message.headers["content-encoding"]?.trim().toLowerCase() ?? ""];
  if (!decoder) return message;
  // Errors of either side reach whoever iterates over the result.
  return pipeline(message, decoder(), () => undefined) as unknown as Readable;
};

const bodyOf = async (url: URL, message: IncomingMessage, limit: number): Promise<Uint8Array> => {
  const refuse = (): ReadError =>
    new ReadError(
      "too-large",
      `The answer is longer than ${Math.round(limit / 1024 / 1024)} MB, as no page or feed is; it is not read.`,
      { item: url.href },
    );
  if (Number(message.headers["content-length"] ?? 0) > limit) throw refuse();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of decoded(message)) {
    length += chunk.length;
    if (length > limit) throw refuse();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
};

/** Connects only to addresses that were looked at, so that a name cannot change its meaning in between. */
const pinned =
  ({ addresses }: Resolved) =>
  (
    _host: string,
    options: { readonly all?: boolean | undefined },
    settle: (error: null, address: never, family?: number) => void,
  ): void => {
    const [first] = addresses;
    if (options.all === true) settle(null, addresses as never);
    else settle(null, first?.address as never, first?.family);
  };

const open = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  where: Resolved,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((settle, fail) => {
    const request = (url.protocol === "https:" ? requestSecure : requestPlain)(url, {
      // No connection outlives its answer: the pause between two is longer than servers keep them.
      agent: false,
      lookup: pinned(where),
      signal,
      timeout: options.silence,
      headers: {
        "user-agent": userAgent,
        accept:
          "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/json;q=0.9,*/*;q=0.5",
        "accept-encoding": "gzip, deflate, br",
        ...headers,
      },
    });
    request.on("timeout", () => request.destroy(silent(url, options)));
    request.on("error", fail);
    request.on("response", settle);
    request.end();
  });

const silent = (url: URL, { silence }: FetchOptions): ReadError =>
  new ReadError("timeout", `The server was silent for ${silence / 1000} s; try again later.`, {
    item: url.href,
  });

const explain = (url: URL, error: unknown, isLate: boolean, options: FetchOptions): unknown => {
  if (error instanceof ReadError) return error;
  if (isLate)
    return new ReadError(
      "timeout",
      `The answer was not complete after ${options.timeout / 1000} s; try again later.`,
      { item: url.href, cause: error },
    );
  const detail = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new ReadError(
    "unreachable",
    `The server does not answer as it should (${detail.slice(0, 80)}); try again later.`,
    {
      item: url.href,
      cause: error,
    },
  );
};

/**
 * One GET request in bounded time and memory. ReadError "refused" where the address is private and `allowPrivate` is
 * false, "too-large", "timeout" or "unreachable".
 */
export const httpGet = async (
  url: URL,
  headers: Readonly<Record<string, string>>,
  allowPrivate: boolean,
  options: FetchOptions,
): Promise<HttpAnswer> => {
  const where = await resolveHost(url);
  if (where.isPrivate && !allowPrivate)
    throw new ReadError(
      "refused",
      "It leads from the public web to this machine or its local network, as attacks do; name the address yourself if you want it.",
      { item: url.href },
    );
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), options.timeout);
  const signal = options.signal ? AbortSignal.any([timer.signal, options.signal]) : timer.signal;
  try {
    const message = await open(url, headers, where, options, signal);
    try {
      const body = await bodyOf(url, message, options.maxBytes);
      return { status: message.statusCode ?? 0, headers: message.headers, body, isPrivate: where.isPrivate };
    } finally {
      message.destroy();
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    throw explain(url, error, timer.signal.aborted, options);
  } finally {
    clearTimeout(timeout);
  }
};
