import { isBinary } from "./decode.ts";

export type Format = "text" | "markdown" | "html" | "json" | "jsonl";

const byExtension: Readonly<Record<string, Format>> = {
  txt: "text",
  text: "text",
  rtf: "text",
  md: "markdown",
  markdown: "markdown",
  mdx: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  shtml: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  jsonlines: "jsonl",
};

const media =
  /^(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|heic|mp[34]|m4[av]|webm|mov|avi|mkv|wav|ogg|oga|ogv|flac|css|js|mjs|cjs|map|ts|woff2?|ttf|otf|eot|wasm|sqlite|grafeo)$/;

const sniff = (head: Uint8Array): Format => {
  if (isBinary(head)) return "text";
  const text = Buffer.from(head).toString("utf8").trimStart();
  if (/^(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(text)) return "html";
  if (/^\[\s*(?:\{|\])/u.test(text)) return "json";
  if (/^\{\s*"/u.test(text)) return /\}\s*\n\s*\{/u.test(text) || !text.includes("\n") ? "jsonl" : "json";
  return "text";
};

const extensionOf = (name: string): string => /\.([a-z\d]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Whether a file is what pages and folders keep beside articles: pictures, sounds, styles, scripts. */
export const isMedia = (name: string): boolean => media.test(extensionOf(name));

/** The format of a source by its extension, else by its first bytes; what is unknown is taken for text. */
export const formatOf = (name: string, head: Uint8Array): Format =>
  byExtension[extensionOf(name)] ?? sniff(head);
