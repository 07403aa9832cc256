import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Bytes } from "./bytes.js";

/**
 * Node reads members that follow one another as one stream. In a page site/scripts/scan/gunzip.ts stands for this file:
 * see scripts/build-page.mjs.
 */
export function gunzip(stream: Bytes): Bytes {
  const unpacked = createGunzip();
  // The reader of `unpacked` gets the error.
  pipeline(Readable.from(stream, { objectMode: false }), unpacked, () => {});
  return unpacked;
}
