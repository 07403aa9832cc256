import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFile {
  name: string;
  content: Uint8Array | string;
  /** 0 stored, 8 deflate (the default); another is written as if the bytes were packed by it. */
  method?: number;
  encrypted?: boolean;
  /** Sizes and offset in the extra field of zip64. */
  zip64?: boolean;
  /** As programs of Unix write it. */
  link?: boolean;
  /** Instead of the right one. */
  checksum?: number;
}

/** A zip archive of these files, with whatever is wrong in them. */
export function zip(files: ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const bytes = Buffer.from(file.content);
    const method = file.method ?? 8;
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const flags = 0x800 | (file.encrypted ? 1 : 0);
    const common = Buffer.alloc(22);
    common.writeUInt16LE(flags, 0);
    common.writeUInt16LE(method, 2);
    common.writeUInt32LE(file.checksum ?? crc32(bytes), 8);
    common.writeUInt32LE(packed.length, 12);
    common.writeUInt32LE(bytes.length, 16);
    common.writeUInt16LE(name.length, 20);
    const extra = file.zip64 ? zip64Extra(packed.length, bytes.length, at) : Buffer.alloc(0);
    const local = Buffer.concat([Buffer.from("PK\x03\x04\x14\0", "latin1"), common, Buffer.alloc(2), name, packed]);
    if (file.zip64) {
      common.writeUInt32LE(0xffffffff, 12);
      common.writeUInt32LE(0xffffffff, 16);
    }
    const rest = Buffer.alloc(16);
    rest.writeUInt16LE(extra.length, 0);
    rest.writeUInt32LE(file.link ? (0o120777 << 16) >>> 0 : 0, 10 - 2);
    rest.writeUInt32LE(file.zip64 ? 0xffffffff : at, 12);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x2d\x03\x14\0", "latin1"), common, rest, name, extra]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...parts, list, end(files.length, list.length, at)]);
}

/** Uncompressed size, compressed size, offset. */
function zip64Extra(packed: number, unpacked: number, at: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const [i, value] of [unpacked, packed, at].entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
  return extra;
}

function end(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(22);
  record.write("PK\x05\x06", "latin1");
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(at, 16);
  return record;
}
