import { isBinary } from "./decode.ts";

export type Format =
  | "text"
  | "markdown"
  | "html"
  | "json"
  | "jsonl"
  | "csv"
  | "feed"
  | "warc"
  | "mhtml"
  | "pdf"
  | "zip"
  | "tar"
  | "gzip";

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
  csv: "csv",
  tsv: "csv",
  tab: "csv",
  rss: "feed",
  atom: "feed",
  rdf: "feed",
  xml: "feed",
  warc: "warc",
  mhtml: "mhtml",
  mht: "mhtml",
  tar: "tar",
};

const media =
  /^(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|heic|mp[34]|m4[av]|webm|mov|avi|mkv|wav|ogg|oga|ogv|flac|css|js|mjs|cjs|map|ts|woff2?|ttf|otf|eot|wasm|sqlite|grafeo)$/;

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

/** Formats that their first bytes tell whatever the file is called. */
const byMagic = (head: Uint8Array): Format | undefined => {
  if (startsWith(head, 0x1f, 0x8b)) return "gzip";
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return "zip";
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString("latin1");
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.startsWith("WARC/1.")) return "warc";
  return text.slice(257, 262) === "ustar" ? "tar" : undefined;
};

const sniff = (head: Uint8Array): Format => {
  if (isBinary(head)) return "text";
  const text = Buffer.from(head).toString("utf8").trimStart();
  if (/^(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(text)) return "html";
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,500}-->\s{0,20})?<(?:rss|feed|rdf:RDF)[\s>]/i.test(text))
    return "feed";
  if (/^(?:From|MIME-Version|Snapshot-Content-Location):/iu.test(text) && /multipart\/related/iu.test(text))
    return "mhtml";
  if (/^\[\s*(?:\{|\])/u.test(text)) return "json";
  if (/^\{\s*"/u.test(text)) return /\}\s*\n\s*\{/u.test(text) || !text.includes("\n") ? "jsonl" : "json";
  return "text";
};

const extensionOf = (name: string): string => /\.([a-z\d]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Whether a file is what pages and folders keep beside articles: pictures, sounds, styles, scripts. */
export const isMedia = (name: string): boolean => media.test(extensionOf(name));

/** The format of a source by its first bytes where these are sure, else by its extension; what is unknown is taken for text. */
export const formatOf = (name: string, head: Uint8Array): Format =>
  byMagic(head) ?? byExtension[extensionOf(name)] ?? sniff(head);
