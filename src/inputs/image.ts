import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { InputKind } from "./input.js";
import { isReference } from "./registry/is-reference.js";

/**
 * An image: a reference to a registry, or a file or folder whose content shows it, whatever its name. Unpacking and reading images is a bundle of its
 * own (see scripts/build.mjs), so that a scan of a plain module does not load it.
 */
export const image: InputKind = {
  accepts: (spec) => isReference(spec) || (spec !== "-" && (isArchive(spec) || isLayout(spec))),
  async *list(spec, tell, options) {
    const { listImage } = await import("./images/index.js");
    yield* listImage(spec, { ...options, tell });
  },
};

const HEAD_BYTES = 512;

/** A tar file, compressed or not, or a Wasmer package. */
function isArchive(path: string): boolean {
  const head = Buffer.alloc(HEAD_BYTES);
  try {
    // A pipe can be read once.
    if (!statSync(path).isFile()) return false;
    const descriptor = openSync(path, "r");
    try {
      readSync(descriptor, head);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // If something is wrong with it, opening it as a file reports it.
    return false;
  }
  const magic = head.readUInt32BE(0);
  if (magic === 0x0061736d) return false;
  return (
    magic === 0x00776562 ||
    magic >>> 16 === 0x1f8b ||
    magic === 0x28b52ffd ||
    head.toString("latin1", 257, 262) === "ustar"
  );
}

/** An OCI image layout. */
function isLayout(folder: string): boolean {
  return existsSync(join(folder, "oci-layout")) && existsSync(join(folder, "index.json"));
}
