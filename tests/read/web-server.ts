import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface WebServer {
  readonly origin: string;
  /** "path" of every request in order, with its conditional headers. */
  readonly asked: readonly { readonly path: string; readonly at: number; readonly etag?: string }[];
}

/** A page with a text long enough to be an article. */
export const pageOf = (title: string, subject: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
  <p>The council of ${subject} voted on Monday to repair the old bridge over the river before winter comes.</p>
  <p>Mayor Anna Virtanen said the work would start in May and that ${subject} would pay for half of it.</p></article></body></html>`;

/** Answers of a server on 127.0.0.1, a handler a path; others get 404. It is gone when the test ends. */
export const startWeb = async (handlers: Readonly<Record<string, Handler | string>>): Promise<WebServer> => {
  const asked: { path: string; at: number; etag?: string }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const etag = request.headers["if-none-match"];
    asked.push({ path, at: performance.now(), ...(etag === undefined ? {} : { etag }) });
    const handler = handlers[path];
    if (handler === undefined) response.writeHead(404).end("none");
    else if (typeof handler === "string") response.setHeader("content-type", "text/html").end(handler);
    else handler(request, response);
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};
