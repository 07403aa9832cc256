import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { WasiScanError } from "../../model/errors.js";
import { nearest } from "../../model/names/nearest-name.js";

/** Options that a project sets once instead of on every command line. */
export interface Config {
  /** The file that sets them. */
  path: string;
  /** Targets, as given to --target. */
  targets?: string[];
  /** Import modules, as given to --provides. */
  provides?: string[];
}

const OWN = "wasi-scan.config.json";
const KEYS = ["targets", "provides"];

/**
 * The nearest `wasi-scan.config.json`, or `package.json` with a key `wasi-scan`, in `folder` or one of its parents.
 *
 * @throws WasiScanError `bad-data` that names the file and the key
 */
export function findConfig(folder = process.cwd()): Config | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const own = join(at, OWN);
    if (existsSync(own)) return checked(own, parse(own));
    const manifest = join(at, "package.json");
    if (existsSync(manifest)) {
      // npm complains about a package.json that is not an object; a scan ignores it.
      const found = parse(manifest)?.["wasi-scan"];
      if (found !== undefined) return checked(manifest, found);
    }
    if (at === dirname(at)) return undefined;
  }
}

function parse(path: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    const hint = "Fix it, or pass --no-config.";
    throw new WasiScanError("bad-data", `${path}: ${(cause as Error).message}`, hint, { cause });
  }
}

function checked(path: string, found: unknown): Config {
  const example = `{ "targets": ["wasmtime >= 36", "docker:wasmedge"] }`;
  if (typeof found !== "object" || found === null || Array.isArray(found)) {
    throw new WasiScanError("bad-data", `${path}: the configuration must be an object`, `Write ${example}.`);
  }
  for (const [key, value] of Object.entries(found)) {
    if (!KEYS.includes(key)) {
      const close = nearest(key, KEYS);
      const hint = close ? `Did you mean "${close}"?` : `Known: ${KEYS.join(" and ")}.`;
      throw new WasiScanError("bad-data", `${path}: unknown key "${key}"`, hint);
    }
    if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) {
      throw new WasiScanError("bad-data", `${path}: "${key}" must be a list of strings`, `Write ${example}.`);
    }
  }
  return { path, ...found };
}
