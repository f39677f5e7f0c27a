import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".map": "application/json",
};

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer>;
  /** Its name holds a hash of its content, so it never changes. */
  readonly lasting: boolean;
}

const readAssets = (folder: string): ReadonlyMap<string, Asset> => {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const plain = new Uint8Array(readFileSync(file));
    assets.set(`/${relative(folder, file).split(sep).join("/")}`, {
      type: types[extname(file)] ?? "application/octet-stream",
      etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
      plain,
      zipped: new Uint8Array(gzipSync(plain)),
      lasting: file.includes(`${sep}assets${sep}`),
    });
  }
  return assets;
};

/**
 * Serves the built viewer from memory. Paths are looked up in the list of files read at the start, so no
 * request can name another file.
 */
export const staticFiles = (folder: string): MiddlewareHandler => {
  const assets = readAssets(folder);
  return async (context, next) => {
    const path = context.req.path === "/" ? "/index.html" : context.req.path;
    const asset = assets.get(path);
    if (!asset || context.req.method !== "GET") return next();
    context.header("ETag", asset.etag);
    context.header("Cache-Control", asset.lasting ? "public, max-age=31536000, immutable" : "no-cache");
    context.header("Vary", "Accept-Encoding");
    if (context.req.header("if-none-match") === asset.etag) return context.body(null, 304);
    context.header("Content-Type", asset.type);
    if (!(context.req.header("accept-encoding") ?? "").includes("gzip")) return context.body(asset.plain);
    context.header("Content-Encoding", "gzip");
    return context.body(asset.zipped);
  };
};
