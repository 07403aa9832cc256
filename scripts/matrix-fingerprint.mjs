// What the compact matrix is made of, as one digest: the files of matrix/ and probes/, and the code that derives it.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Hex. Equal where `matrix export` would write the same file.
 *
 * @param options what the command line is bundled with
 */
export async function matrixFingerprint(options) {
  const derive = { ...options, entryPoints: ["src/commands/matrix/data.ts"], format: "cjs", write: false };
  const hash = createHash("sha256").update((await build(derive)).outputFiles[0].contents);
  for (const folder of ["matrix", "probes"]) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
      hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
    }
  }
  return hash.digest("hex");
}
