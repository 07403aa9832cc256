import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { WasiScanError } from "../model/errors.js";

/**
 * Our cache folder for this user; `WASI_SCAN_CACHE` overrides it.
 *
 * @throws WasiScanError `bad-usage` where {@link knownCache} knows none
 */
export function cacheDirectory(): string {
  const cache = knownCache();
  if (cache !== undefined) return cache;
  const hint = "Set WASI_SCAN_CACHE to a folder that is yours.";
  throw new WasiScanError("bad-usage", "this user has no home folder, so there is no place for a cache", hint);
}

/** The same, for who only looks what is there: undefined for a user without a home, as containers start them. */
export function knownCache(): string | undefined {
  const { WASI_SCAN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (WASI_SCAN_CACHE) return WASI_SCAN_CACHE;
  if (process.platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, "wasi-scan");
  if (process.platform !== "darwin" && XDG_CACHE_HOME) return join(XDG_CACHE_HOME, "wasi-scan");
  const home = homeFolder();
  if (home === undefined) return undefined;
  if (process.platform === "darwin") return join(home, "Library", "Caches", "wasi-scan");
  if (process.platform === "win32") return join(home, "AppData", "Local", "wasi-scan");
  return join(home, ".cache", "wasi-scan");
}

/** An empty HOME would make it a folder of where one is. */
function homeFolder(): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    // No HOME, and a user that no list has.
    return undefined;
  }
}
