import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { InputKind } from "./input.js";
import { isReference } from "./registry/is-reference.js";
import { ARCHIVE_HEAD_BYTES, archiveMagic } from "./unpack/archive-magic.js";

/**
 * An image or an archive: a reference to a registry, or a file or folder whose content shows it, whatever its name.
 * Unpacking and reading them is a bundle of its own (see scripts/build.mjs), so that a scan of a plain module does not load it.
 */
export const image: InputKind = {
  accepts: (spec) => isReference(spec) || (spec !== "-" && (isArchive(spec) || isLayout(spec))),
  async *list(spec, tell, options) {
    const { listImage } = await import("./images/index.js");
    yield* listImage({ name: spec, path: spec }, { ...options, tell });
  },
};

/** A tar or zip archive, something compressed, or a Wasmer package. */
function isArchive(path: string): boolean {
  const head = Buffer.alloc(ARCHIVE_HEAD_BYTES);
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
  return archiveMagic(head) !== undefined;
}

/** An OCI image layout. */
function isLayout(folder: string): boolean {
  return existsSync(join(folder, "oci-layout")) && existsSync(join(folder, "index.json"));
}
