import { gunzipSync, gzipSync } from "node:zlib";
import type { Mutator } from "../target.js";
import { mutateBytes, spliced } from "./bytes.js";

const BLOCK = 512;
const CHECKSUM = { at: 148, length: 8 };
const SIZE = { at: 124, length: 12 };

/** Changes of what gzip packs, and in headers of tar, whose checksums are then right; else of the bytes as they are. */
export const mutateArchive: Mutator = (bytes, random, others) => {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && !random.oneIn(3)) {
    const inside = unpacked(bytes);
    if (inside) return new Uint8Array(gzipSync(mutateArchive(inside, random, others), { level: 1 }));
  }
  const changed = mutateBytes(bytes, random, others);
  return isTar(bytes) && !random.oneIn(4) ? withChecksums(changed) : changed;
};

const isTar = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(257, 262)).toString("latin1") === "ustar";

function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: 1 << 20 }));
  } catch {
    return undefined;
  }
}

/** From header to header, as far as their sizes can be read. */
function withChecksums(archive: Uint8Array): Uint8Array {
  let result = archive;
  for (let at = 0; at + BLOCK <= result.length; ) {
    const header = result.slice(at, at + BLOCK).fill(0x20, CHECKSUM.at, CHECKSUM.at + CHECKSUM.length);
    const sum = header.reduce((total, byte) => total + byte, 0);
    const size =
      Number.parseInt(Buffer.from(header.subarray(SIZE.at, SIZE.at + SIZE.length)).toString("latin1"), 8) || 0;
    const text = Buffer.from(`${sum.toString(8).padStart(6, "0")}\0 `, "latin1");
    if (header.some((byte) => byte !== 0 && byte !== 0x20))
      result = spliced(result, at + CHECKSUM.at, CHECKSUM.length, text);
    at += BLOCK + BLOCK * Math.ceil(size / BLOCK);
  }
  return result;
}
