import type { MiddlewareHandler } from "hono";
import { ServeError } from "./serve-error.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Chromium itself writes style attributes while somebody types over a selection in the Cypher editor.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Headers for every answer. No CORS header is ever sent, so other origins cannot read answers. */
export const securityHeaders = (): MiddlewareHandler => async (context, next) => {
  await next();
  context.header("Content-Security-Policy", policy);
  context.header("X-Content-Type-Options", "nosniff");
  context.header("Referrer-Policy", "no-referrer");
  context.header("Cross-Origin-Opener-Policy", "same-origin");
  context.header("Cross-Origin-Resource-Policy", "same-origin");
  context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
};

/** Refuses a Host that is not this machine's loopback name: a page elsewhere may have rebound its DNS name. */
export const hostCheck = (): MiddlewareHandler => async (context, next) => {
  const host = context.req.header("host") ?? new URL(context.req.url).host;
  if (!loopback.has(host.replace(/:\d+$/, ""))) {
    throw new ServeError(
      421,
      "host-refused",
      "This server answers on 127.0.0.1 only; open it by that address.",
    );
  }
  await next();
};

/** What browsers say of requests that a page of another site makes them send. */
const foreign = new Set(["cross-site", "same-site"]);

/**
 * Refuses what another site's page makes a browser ask: it cannot read answers, but could keep the server busy.
 * Writes need our header and, if any, our origin besides.
 */
export const siteCheck = (): MiddlewareHandler => async (context, next) => {
  if (foreign.has(context.req.header("sec-fetch-site") ?? "")) {
    throw new ServeError(403, "not-from-viewer", "Only the viewer's own page may send this request.");
  }
  if (context.req.method !== "GET" && context.req.method !== "HEAD") {
    const origin = context.req.header("origin");
    const host = context.req.header("host") ?? new URL(context.req.url).host;
    const own = origin === undefined || origin === `http://${host}`;
    if (!own || context.req.header("x-newsgraph") !== "1") {
      throw new ServeError(403, "not-from-viewer", "Only the viewer's own page may send this request.");
    }
  }
  await next();
};
