import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { WasiScanError } from "../model/errors.js";
import { fileProblem } from "./file-problem.js";
import { fromBytes, type Input, type InputKind, type OpenInput } from "./input.js";
import { readStream } from "./read-stream.js";
import { assembleIfText } from "./wat.js";

/** A path, or anything else that no other kind accepts. */
export const file: InputKind = {
  accepts: () => true,
  async *list(path) {
    yield fileInput(path);
  },
};

export function fileInput(path: string): Input {
  return { name: path, file: path, open: async () => assembleIfText(await openFile(path)) };
}

/**
 * Reads at offsets and keeps nothing in memory. The calls are synchronous: each costs microseconds, while a promise of
 * `node:fs/promises` costs a trip through the thread pool.
 */
export async function openFile(path: string): Promise<OpenInput> {
  const opened = openRegular(path);
  if (opened) return opened;
  try {
    // A pipe such as `<(curl …)` or a device: it can be read once and has no size.
    return fromBytes(path, await readStream(path, createReadStream(path)));
  } catch (error) {
    throw error instanceof WasiScanError ? error : fileProblem(path, error);
  }
}

/** Undefined for what is not a regular file. */
function openRegular(path: string): OpenInput | undefined {
  return attempt(path, () => {
    // To open a pipe is to wait for its writer, and to open it twice to lose that.
    if (!statSync(path).isFile() && !statSync(path).isDirectory()) return undefined;
    const descriptor = openSync(path, "r");
    let keep = false;
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) readSync(descriptor, new Uint8Array(1));
      keep = true;
      return {
        name: path,
        path: resolve(path),
        size: stat.size,
        read: async (offset, length) => attempt(path, () => readAt(descriptor, offset, length)),
        readInto: (offset, target) => attempt(path, () => fill(descriptor, offset, target)),
        close: async () => closeSync(descriptor),
      };
    } finally {
      if (!keep) closeSync(descriptor);
    }
  });
}

function readAt(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, fill(descriptor, offset, bytes));
}

function fill(descriptor: number, offset: number, bytes: Uint8Array): number {
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(descriptor, bytes, filled, bytes.length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw fileProblem(path, error);
  }
}
