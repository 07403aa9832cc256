import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { WasiScanError } from "../model/errors.js";
import { fileInput } from "./file.js";
import { fileProblem } from "./file-problem.js";
import type { Input, InputKind } from "./input.js";

/** All *.wasm and *.wat below a folder, sorted by name. */
export const directory: InputKind = {
  accepts(spec) {
    if (spec === "-") return false;
    try {
      return statSync(spec).isDirectory();
    } catch {
      // If something is wrong with it, opening it as a file reports it.
      return false;
    }
  },
  async *list(folder) {
    // Skip dependencies, unless the user names their folder.
    const dependencies = resolve(folder).split(sep).includes("node_modules");
    let found = false;
    for (const input of walk(folder, dependencies)) {
      found = true;
      yield input;
    }
    if (found) return;
    throw new WasiScanError(
      "no-modules",
      `${folder}: no .wasm or .wat file below this folder`,
      dependencies
        ? "Folders whose name starts with a dot are skipped: name one to scan it."
        : "Is it built? node_modules and folders whose name starts with a dot are skipped: name one to scan it.",
    );
  },
};

function* walk(folder: string, dependencies: boolean): Generator<Input> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // An unreadable folder must not hide its neighbours: it becomes an input that cannot be opened.
    yield { name: folder, open: () => Promise.reject(fileProblem(folder, error)) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name.startsWith(".") || (entry.name === "node_modules" && !dependencies)) continue;
      yield* walk(path, dependencies);
    } else if (/\.(wasm|wat)$/i.test(entry.name) && isFile(entry, path)) yield fileInput(path);
  }
}

/** Follows links to files, but not to folders, which may form a cycle. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  // A dangling link counts, so that it is reported.
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return true;
  }
}
