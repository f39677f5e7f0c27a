import type { Outcome } from "../model/outcome.ts";
import type { RawDocument } from "../model/raw-document.ts";
import { decode } from "./decode.ts";
import type { ReadOptions } from "./options.ts";
import { failure, read } from "./read-error.ts";
import { readAll } from "./source.ts";
import type { Source } from "./source.ts";

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Header fields and body of a MIME entity (RFC 2045), read as Latin-1 so that bytes stay bytes. */
const partOf = (text: string): Part => {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/gu, " ");
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/u)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : "" };
};

const parameter = (field: string | undefined, name: string): string | undefined => {
  const match = new RegExp(
    `;\\s{0,5}${name}\\s{0,3}=\\s{0,3}(?:"([^"]{1,200})"|([^\\s;]{1,200}))`,
    "iu",
  ).exec(field ?? "");
  return match?.[1] ?? match?.[2];
};

const bytesOf = (part: Part): Buffer => {
  const encoding = part.headers.get("content-transfer-encoding")?.toLowerCase() ?? "7bit";
  if (encoding === "base64") return Buffer.from(part.body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(part.body, "latin1");
  const text = part.body
    .replace(/[ \t]{0,100}=\r?\n/gu, "")
    .replace(/=([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, "latin1");
};

/** A page saved as one file (MHTML, RFC 2557): its first HTML part, with the address that it was saved from. */
export async function* readMhtml(source: Source, options: ReadOptions): AsyncGenerator<Outcome<RawDocument>> {
  const bytes = await readAll(source, options.maxDocumentBytes);
  const whole = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  const boundary = parameter(whole.headers.get("content-type"), "boundary");
  const parts =
    boundary === undefined
      ? [whole]
      : whole.body
          .split(`--${boundary}`)
          .slice(1)
          .map((part) => partOf(part.replace(/^\r?\n/u, "")));
  const page = parts.find((part) => /^text\/html/iu.test(part.headers.get("content-type") ?? ""));
  if (!page) {
    yield failure(source.item, "no-text", "The archive holds no HTML page; save the page again.");
    return;
  }
  const charset = parameter(page.headers.get("content-type"), "charset");
  const url = whole.headers.get("snapshot-content-location") ?? page.headers.get("content-location");
  const content = decode(bytesOf(page), source.item, options.encoding, charset);
  if (content.trim() === "") {
    yield failure(source.item, "no-text", "The page in it is empty; save the page again.");
    return;
  }
  const metadata = url !== undefined && /^https?:/iu.test(url) ? { url } : {};
  yield read({ item: source.item, form: "html", content, metadata });
}
