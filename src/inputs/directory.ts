import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { WasiScanError } from "../model/errors.js";
import { fileInput } from "./file.js";
import { fileProblem } from "./file-problem.js";
import { image } from "./image.js";
import type { Input, InputKind, ListOptions, Tell } from "./input.js";
import { isNamedArchive } from "./unpack/archive-magic.js";

/** All *.wasm and *.wat below a folder and what images and archives in it hold, sorted by name. */
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
  async *list(folder, tell, options) {
    // Skip dependencies, unless the user names their folder.
    const dependencies = resolve(folder).split(sep).includes("node_modules");
    let found = false;
    for await (const input of walk(folder, { dependencies, tell, options })) {
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

interface Walk {
  dependencies: boolean;
  tell: Tell;
  options: ListOptions;
}

async function* walk(folder: string, how: Walk): AsyncGenerator<Input> {
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
      if (entry.name.startsWith(".") || (entry.name === "node_modules" && !how.dependencies)) continue;
      yield* image.accepts(path) ? listInside(path, how) : walk(path, how);
    } else if (/\.(wasm|wat)$/i.test(entry.name)) {
      if (isFile(entry, path)) yield fileInput(path);
    } else if (isNamedArchive(entry.name) && isFile(entry, path) && image.accepts(path)) yield* listInside(path, how);
  }
}

/** An image or archive among other files: what is wrong with it hides none of its neighbours. */
async function* listInside(path: string, { tell, options }: Walk): AsyncGenerator<Input> {
  try {
    yield* image.list(path, tell, options);
  } catch (error) {
    if (!(error instanceof WasiScanError)) throw error;
    if (error.code === "no-modules") tell({ kind: "skipped", input: path, message: error.message });
    else yield { name: path, open: () => Promise.reject(error) };
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
