import { analyse } from "chardet";
import iconv from "iconv-lite";
import { ReadError } from "./read-error.ts";

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: "utf-32le" },
  { bytes: [0, 0, 0xfe, 0xff], encoding: "utf-32be" },
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

const markOf = (bytes: Uint8Array): string | undefined =>
  marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding;

/** UTF-16 without a mark: every other byte of Latin text is zero. */
const zeroPattern = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.05 ? "utf-16be" : undefined;
};

/** Whether bytes are no text in any encoding: control characters that texts do not hold. */
export const isBinary = (bytes: Uint8Array): boolean => {
  if (markOf(bytes) || zeroPattern(bytes)) return false;
  const sample = bytes.subarray(0, 8192);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control += 1;
  }
  return control > sample.length * 0.02;
};

/** Whether a label names an encoding that can be read. */
export const isEncoding = (label: string): boolean => iconv.encodingExists(label);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    // `stream` tolerates a character cut at the end of a sample.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const declared = (bytes: Uint8Array): string | undefined => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const label =
    /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w:-]{2,30})/i.exec(head)?.[1] ??
    /^\s{0,8}<\?xml[^>]{0,100}encoding\s{0,3}=\s{0,3}["']([\w:-]{2,30})/i.exec(head)?.[1];
  return label && iconv.encodingExists(label) ? label : undefined;
};

/**
 * The encoding of `bytes`: a byte order mark, else UTF-8 where the bytes are valid UTF-8, else what the server (`hint`)
 * or an HTML or XML head declares (WHATWG: latin1 means windows-1252), else the most likely by letter statistics.
 */
export const detectEncoding = (bytes: Uint8Array, hint?: string): string => {
  const marked = markOf(bytes) ?? zeroPattern(bytes);
  if (marked) return marked;
  if (isUtf8(bytes.length > 1 << 20 ? bytes.subarray(0, 1 << 20) : bytes)) return "utf-8";
  const known = hint !== undefined && iconv.encodingExists(hint) ? hint : undefined;
  const label = (known ?? declared(bytes))?.toLowerCase();
  if (label && !/^utf-?(?:8|16)/.test(label))
    return /^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/.test(label) ? "windows-1252" : label;
  // A mostly valid UTF-8 text with a few broken bytes stays UTF-8.
  const sample = bytes.subarray(0, 1 << 16);
  const lenient = new TextDecoder("utf-8").decode(sample);
  const broken = lenient.match(/\ufffd/gu)?.length ?? 0;
  const whole = lenient.match(/[\u0080-\ufffc]/gu)?.length ?? 0;
  if (whole > broken * 4) return "utf-8";
  const guess = analyse(sample).find((each) => iconv.encodingExists(each.name) && !/^utf/i.test(each.name));
  if (!guess || /^ISO-8859-[12]$/.test(guess.name) || guess.confidence < 20) return "windows-1252";
  return guess.name;
};

/**
 * Text of `bytes` without a byte order mark, in `encoding` where given, else as detected with the help of `hint`. A
 * ReadError "binary" for what is no text, "unsupported" for an unknown encoding.
 */
export const decode = (bytes: Uint8Array, item: string, encoding?: string, hint?: string): string => {
  if (encoding !== undefined && !iconv.encodingExists(encoding))
    throw new ReadError("unsupported", `The encoding "${encoding}" is not known; give one such as utf-8.`, {
      item,
    });
  if (encoding === undefined && isBinary(bytes))
    throw new ReadError("binary", "It holds binary data and no text; leave it out or convert it first.", {
      item,
    });
  const label = encoding ?? detectEncoding(bytes, hint);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return iconv.decode(buffer, label).replaceAll("\0", "");
};
