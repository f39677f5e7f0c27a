import { crc32, deflateRawSync } from "node:zlib";

const header = (signature: number, fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer => {
  const parts = [Buffer.alloc(4)];
  parts[0]?.writeUInt32LE(signature);
  for (const [size, value] of fields) {
    const part = Buffer.alloc(size);
    if (size === 2) part.writeUInt16LE(value);
    else part.writeUInt32LE(value);
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** A zip archive of deflated entries (APPNOTE 6.3), with names exactly as given. */
export const makeZip = (entries: Readonly<Record<string, string | Uint8Array>>): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const common = [
      [2, 20],
      [2, 0],
      [2, 8],
      [2, 0],
      [2, 33],
      [4, crc32(plain)],
      [4, packed.length],
      [4, plain.length],
      [2, Buffer.byteLength(name)],
      [2, 0],
    ] as const;
    const body = Buffer.concat([header(0x04034b50, common), Buffer.from(name), packed]);
    directory.push(
      header(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]),
      Buffer.from(name),
    );
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const count = Object.keys(entries).length;
  return Buffer.concat([
    ...bodies,
    central,
    header(0x06054b50, [
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, central.length],
      [4, offset],
      [2, 0],
    ]),
  ]);
};
