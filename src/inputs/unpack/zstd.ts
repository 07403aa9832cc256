import { Decompress } from "fzstd";
import type { Bytes } from "./bytes.js";
import { WindowCheck } from "./zstd-window.js";

/** A block of 4 bytes can stand for 128 KiB: this much at once, and at most 32 MiB wait for their reader. */
const SLICE = 1024;

/**
 * Zstandard frames, unpacked. The library does not check their checksums, so the digest of what was packed must be checked.
 *
 * @throws Error for damaged data and for a window above what decoders take
 */
export async function* unzstd(packed: Bytes): AsyncGenerator<Uint8Array> {
  const windows = new WindowCheck();
  let ready: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => ready.push(chunk.slice()));
  for await (const chunk of packed) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      const slice = chunk.subarray(at, at + SLICE);
      windows.feed(slice);
      // The library keeps what it is given until it has a whole block.
      decoder.push(slice.slice());
      yield* ready;
      ready = [];
    }
  }
  if (!windows.isBetweenFrames) throw new Error("it ends in the middle of a frame");
  // A frame of less than 18 bytes waits for this.
  decoder.push(new Uint8Array(0), true);
  yield* ready;
}
