import { WasiScanError } from "../model/errors.js";
import { isTextFormat } from "./wat.js";

/** Enough to tell what it is. */
const HEAD = 4096;
const MIB = 1024 ** 2;
/** Held in memory, unlike a file. */
const MOST_BYTES = 512 * MIB;

/**
 * All bytes of a stream, or only the first of them if they begin no module: a device may never end.
 *
 * @throws WasiScanError `too-large`
 */
export async function readStream(name: string, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isKnown = false;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (!isKnown && size >= HEAD) {
      const head = Buffer.concat(chunks);
      if (!beginsModule(name, head)) return head.subarray(0, HEAD);
      isKnown = true;
    }
    if (size > MOST_BYTES) {
      const message = `${name}: more than ${MOST_BYTES / MIB} MiB, which is what is read of anything but a file`;
      throw new WasiScanError("too-large", message, "Save it as a file and scan that.");
    }
  }
  return Buffer.concat(chunks);
}

function beginsModule(name: string, head: Buffer): boolean {
  return head.toString("latin1", 0, 4) === "\0asm" || isTextFormat(name, head.subarray(0, HEAD));
}
