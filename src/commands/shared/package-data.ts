import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { cacheDirectory } from "../../launch/cache-directory.js";
import { makeFolder } from "../../launch/make-folder.js";
import { removeAbandoned, unfinishedName } from "../../launch/whole-file.js";
import { packageRoot } from "./package-files.js";

/** The folder of facts and observations. */
export const matrixFolder = (): string => dataFolder("matrix", "matrix");

/** The folder of authored probes. */
export const probesFolder = (): string => dataFolder("probes", "probes");

/** The folder of the probes as modules, found by their digest; undefined in a checkout, which compiles them. */
export const compiledFolder = (): string | undefined => (isPacked() ? dataFolder("probes", "compiled") : undefined);

const archivePath = (archive: "matrix" | "probes"): string => join(packageRoot(), "dist", `${archive}.br`);
const isPacked = (): boolean => !existsSync(join(packageRoot(), "matrix")) && existsSync(archivePath("matrix"));

/** In a checkout the folder itself. */
const dataFolder = (archive: "matrix" | "probes", name: string): string =>
  join(isPacked() ? unpackedData(archivePath(archive)) : packageRoot(), name);

/**
 * The folder that holds what one archive of an installed package unpacks to: `matrix/`, 40 MB of which a scan needs
 * nothing, or `probes/` and `compiled/`. Unpacked once, into the user's cache.
 *
 * @param archive what scripts/pack-data.mjs wrote
 */
function unpackedData(archive: string): string {
  const bytes = readFileSync(archive);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const folder = join(cacheDirectory(), "data", digest);
  if (existsSync(folder)) return folder;
  removeAbandoned(dirname(folder));
  const temporary = unfinishedName(folder);
  try {
    unpack(brotliDecompressSync(bytes), temporary);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function unpack(bytes: Buffer, folder: string): void {
  const line = bytes.indexOf("\n");
  const index = JSON.parse(bytes.toString("utf8", 0, line)) as [path: string, size: number][];
  let at = line + 1;
  const made = new Set<string>();
  for (const [path, size] of index) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) makeFolder(parent);
    made.add(parent);
    writeFileSync(target, bytes.subarray(at, at + size));
    at += size;
  }
}
