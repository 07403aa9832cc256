import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { fileProblem } from "./file-problem.js";
import { fromBytes, type Input, type InputKind, type OpenInput } from "./input.js";
import { assembleIfText } from "./wat.js";

/** A path, or anything else that no other kind accepts. */
export const file: InputKind = {
  accepts: () => true,
  async *list(path) {
    yield fileInput(path);
  },
};

export function fileInput(path: string): Input {
  return { name: path, open: async () => assembleIfText(openFile(path)) };
}

/**
 * Reads at offsets and keeps nothing in memory. The calls are synchronous: each costs microseconds, while a promise of
 * `node:fs/promises` costs a trip through the thread pool.
 */
function openFile(path: string): OpenInput {
  return attempt(path, () => {
    const descriptor = openSync(path, "r");
    let keep = false;
    try {
      const stat = fstatSync(descriptor);
      // A pipe such as `<(curl …)` can be read once and has no size.
      if (!stat.isFile()) return fromBytes(path, readFileSync(descriptor));
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
