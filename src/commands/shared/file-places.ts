import { realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { WasiScanError } from "../../model/errors.js";

/** A file, and what it is to the run: `an input`, `the sarif report`. */
export interface Place {
  path: string;
  what: string;
}

/**
 * A report must not take the place of another one, nor of what the run reads: nobody would notice the loss.
 *
 * @throws WasiScanError `bad-usage` that names the file and both uses
 */
export function requireSeparateFiles(written: Place[], read: Place[]): void {
  const used = new Map(read.map(({ path, what }) => [fileAt(path), what]));
  for (const { path, what } of written) {
    const file = fileAt(path);
    if (file === undefined) continue;
    const other = used.get(file);
    if (other !== undefined) {
      const hint = "Give each report a file of its own.";
      throw new WasiScanError("bad-usage", `${path}: named as ${other} and for ${what}`, hint);
    }
    used.set(file, what);
  }
}

/** One name for a file, however it is written; undefined for a device, a pipe or a folder, which have room for all. */
function fileAt(path: string): string | undefined {
  const whole = resolve(path);
  try {
    return statSync(whole).isFile() ? realpathSync(whole) : undefined;
  } catch {
    try {
      return join(realpathSync(dirname(whole)), whole.slice(dirname(whole).length));
    } catch {
      // The folder is missing as well, which whoever writes there says.
      return whole;
    }
  }
}
