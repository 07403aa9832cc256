import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { WasiScanError } from "../model/errors.js";
import { nearest } from "../model/names/nearest-name.js";

/** Turns a failed `node:fs` call into an error that the user can fix. */
export function fileProblem(path: string, error: unknown): WasiScanError {
  if (error instanceof WasiScanError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new WasiScanError("not-found", `${path}: no such file or folder`, suggestion(path), { cause: error });
  }
  const what =
    code === "EACCES" || code === "EPERM" ? "permission denied" : ((error as Error).message ?? String(error));
  const hint = code === "EACCES" || code === "EPERM" ? "Check who may read it: ls -l." : "Can another program read it?";
  return new WasiScanError("unreadable", `${path}: ${what}`, hint, { cause: error });
}

function suggestion(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder)) return `The folder ${folder} does not exist either.`;
  if (/[*?[\]]/.test(path)) return "Write the pattern without quotes, so that the shell expands it.";
  const close = nearest(basename(path), listNames(folder));
  return close === undefined ? "Check the spelling and the current folder." : `Did you mean ${join(folder, close)}?`;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
