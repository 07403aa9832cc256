import { lstat, readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cacheDirectory, knownCache } from "../../launch/cache-directory.js";
import { makeFolder } from "../../launch/make-folder.js";
import { WasiScanError } from "../../model/errors.js";
import type { Installed, Runtime } from "../../model/runtime.js";
import { compareVersions } from "../../model/versions.js";
import { removeAbandoned, withUnfinished } from "./unfinished.js";

/** Everything in the store, by runtime, newest first. */
export async function installed(): Promise<Installed[]> {
  const cache = knownCache();
  if (cache === undefined) return [];
  const root = join(cache, "runtimes");
  const found: Installed[] = [];
  for (const runtime of await folders(root)) {
    const versions = (await folders(join(root, runtime))).sort((a, b) => compareVersions(b, a));
    for (const version of versions) found.push({ runtime, version, directory: join(root, runtime, version) });
  }
  return found;
}

/** Installed versions of this runtime, with Node and npm or in the store, newest first and without duplicates. */
export async function findInstalled(runtime: Runtime): Promise<Installed[]> {
  const present = await runtime.present();
  const have = new Set(present.map((one) => one.version));
  const stored = (await installed()).filter((one) => one.runtime === runtime.id && !have.has(one.version));
  return [...present, ...stored].sort((a, b) => compareVersions(b.version, a.version));
}

/** Progress that {@link install} reports for a version. */
export type InstallStep = "already installed" | "building" | "installing" | "installed";

/**
 * Installs a version into the store, or finds it there. It appears only when complete: a failure leaves nothing,
 * nor does a signal; leftovers of killed processes are removed.
 * @throws WasiScanError `install-failed` with the client's last lines; `bad-usage` for an invalid version.
 */
export async function install(
  runtime: Runtime,
  version: string,
  onStep: (step: InstallStep) => void = () => {},
): Promise<Installed> {
  const folder = join(cacheDirectory(), "runtimes", runtime.id);
  const directory = join(folder, checkedVersion(version));
  const result = { runtime: runtime.id, version, directory };
  try {
    makeFolder(folder);
    await removeAbandoned(folder);
    if ((await folders(folder)).includes(version)) {
      onStep("already installed");
      return result;
    }
    if (!runtime.install) {
      throw new WasiScanError("install-failed", `${runtime.id} cannot be installed from here.`, "Install it yourself.");
    }
    onStep(runtime.buildSeconds ? "building" : "installing");
    await withUnfinished(folder, version, async (unfinished) => {
      await runtime.install?.(version, unfinished);
      await rename(unfinished, directory);
    });
  } catch (error) {
    // Another process was faster.
    if ((await folders(folder)).includes(version)) return result;
    if (error instanceof WasiScanError) throw error;
    const message = `Cannot install ${runtime.id} ${version}: ${error instanceof Error ? error.message : error}`;
    throw new WasiScanError("install-failed", message, `Check that ${folder} can be written.`, { cause: error });
  }
  onStep("installed");
  return result;
}

/** Size of a version in the store in bytes; undefined for a version that comes with Node or npm. */
export async function bytesOf({ directory }: Installed): Promise<number | undefined> {
  if (directory === undefined) return undefined;
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await lstat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Removes one version or all versions of a runtime, and returns what was removed.
 * @throws WasiScanError `not-installed` if the store has none.
 */
export async function remove(runtime: string, version?: string): Promise<Installed[]> {
  const matching = (await installed()).filter(
    (one) => one.runtime === runtime && (version === undefined || one.version === version),
  );
  if (matching.length === 0) {
    const what = version === undefined ? runtime : `${runtime} ${version}`;
    throw new WasiScanError("not-installed", `${what} is not in the store.`, "See `wasi-scan runtimes list`.");
  }
  for (const { directory = "", version: gone } of matching) {
    // Hide it first: a half-removed version must never look complete.
    await withUnfinished(dirname(directory), gone, (hidden) => rename(directory, join(hidden, gone)));
  }
  return matching;
}

// Names that start with a dot are unfinished installs.
async function folders(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

// It becomes a folder's name and a client's argument.
function checkedVersion(version: string): string {
  if (/^\d[\w.+-]*$/.test(version)) return version;
  throw new WasiScanError("bad-usage", `"${version}" is not a version.`, "Write it as 1.2.3.");
}
