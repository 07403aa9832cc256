import { homedir } from "node:os";
import { join } from "node:path";

/** Our cache folder for this user; `WASI_SCAN_CACHE` overrides it. */
export function cacheDirectory(): string {
  const { WASI_SCAN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (WASI_SCAN_CACHE) return WASI_SCAN_CACHE;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "wasi-scan");
  if (process.platform === "win32") return join(LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "wasi-scan");
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "wasi-scan");
}
