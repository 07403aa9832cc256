import { existsSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Bytes } from "../unpack/bytes.js";
import { reading } from "../unpack/reading.js";
import { type Blobs, missingPart, readDocument } from "./blobs.js";

/** The parts of an OCI image layout in a folder: `index.json`, `blobs/sha256/…`. */
export function folderBlobs(folder: string): Blobs {
  const open = (part: string): Bytes => {
    const path = join(folder, part);
    if (!existsSync(path) || !statSync(path).isFile() || !isBelow(folder, path)) throw missingPart(folder, part);
    return reading(path);
  };
  return {
    name: folder,
    document: async (part) => readDocument(folder, part, open(part)),
    async each(parts, visit) {
      for (const part of new Set(parts)) await visit([part], open(part));
    },
  };
}

/** A link in the folder must not lead to files outside of it. */
function isBelow(folder: string, path: string): boolean {
  return realpathSync(path).startsWith(realpathSync(folder) + sep);
}
