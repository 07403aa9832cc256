import { cpSync, existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { WasiScanError } from "../../model/errors.js";

const MIB = 1024 ** 2;
const MOST_BYTES = 256 * MIB;
const MOST_ENTRIES = 100_000;

/**
 * The folder of `--dir`, looked through: nothing in it leads out of it, and all of it is files, folders and links.
 *
 * @returns its absolute path
 * @throws WasiScanError `not-found` where it is none, `bad-usage` that names what leads out
 */
export function checkedFolder(dir: string): string {
  if (!(existsSync(dir) && statSync(dir).isDirectory())) {
    throw new WasiScanError("not-found", `--dir ${dir}: no such folder`, "Check the spelling and the current folder.");
  }
  const root = realpathSync(dir);
  for (const path of everything(root, dir)) {
    const found = lstatSync(path);
    if (found.isSymbolicLink()) refuseLeading(path, root, dir);
    else if (!found.isFile() && !found.isDirectory()) {
      throw refused(dir, path, root, "is neither a file nor a folder");
    }
  }
  return root;
}

/** A copy of a folder that {@link checkedFolder} has passed, for a module that must not have the folder itself. */
export function copyFolder(root: string, to: string, dir: string): void {
  let bytes = 0;
  for (const path of everything(root, dir)) bytes += lstatSync(path).size;
  if (bytes > MOST_BYTES) {
    throw new WasiScanError(
      "bad-usage",
      `--dir ${dir}: ${Math.ceil(bytes / MIB)} MiB are too much to copy; ${MOST_BYTES / MIB} are allowed`,
      "Name a smaller folder. Where bubblewrap works, none is copied.",
    );
  }
  cpSync(root, to, { recursive: true, verbatimSymlinks: true });
}

function* everything(root: string, dir: string): Generator<string> {
  const pending = [root];
  let count = 0;
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (++count > MOST_ENTRIES) {
        const hint = "Name a smaller folder.";
        throw new WasiScanError("bad-usage", `--dir ${dir}: it holds more than ${MOST_ENTRIES} files`, hint);
      }
      const path = join(folder, entry.name);
      if (entry.isDirectory()) pending.push(path);
      yield path;
    }
  }
}

// Each step of the way may be a link of its own; what is not there may come to be.
function refuseLeading(path: string, root: string, dir: string): void {
  const target = readlinkSync(path);
  const named = resolve(path, "..", target);
  const real = existsSync(path) ? realpathSync(path) : named;
  if ([named, real].every((one) => one === root || one.startsWith(root + sep)) && !target.startsWith("/")) return;
  throw refused(dir, path, root, `is a link that leads out of it, to ${target}`);
}

function refused(dir: string, path: string, root: string, what: string): WasiScanError {
  const message = `--dir ${dir}: ${relative(root, path)} ${what}`;
  return new WasiScanError("bad-usage", message, "Remove it, or name a folder without it.");
}
