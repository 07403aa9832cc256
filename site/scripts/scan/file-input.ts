import type { OpenInput } from "../../../src/inputs/input.js";

/** A slice costs the browser so much more than its bytes that small ones take 1.8 times as long in all. */
const AHEAD = 4 << 20;

/** A dropped file, read where the scan asks, so that a large one is never whole in memory. */
export function fileInput(file: File): OpenInput {
  const reader = new FileReaderSync();
  const bytes = (from: number, length: number) =>
    new Uint8Array(reader.readAsArrayBuffer(file.slice(from, from + length)));
  let start = 0;
  let slice = new Uint8Array(0);
  return {
    name: file.name,
    size: file.size,
    read: async (offset, length) => bytes(offset, length),
    readInto(offset, target) {
      const from = offset - start;
      if (from < 0 || from + target.length > slice.length) {
        // Who goes on where the last slice ends reads all code; who jumps wants one function.
        const goesOn = from >= 0 && from <= slice.length;
        slice = bytes(offset, goesOn ? Math.max(target.length, AHEAD) : target.length);
        start = offset;
      }
      const read = slice.subarray(offset - start, offset - start + target.length);
      target.set(read);
      return read.length;
    },
    close: async () => {},
  };
}

/** The digest of a whole source, in hex. */
export async function sha256(source: OpenInput): Promise<string> {
  const bytes = await source.read(0, source.size);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
