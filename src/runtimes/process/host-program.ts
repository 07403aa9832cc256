import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// In the CommonJS bundle import.meta.url is empty, in an ES module __dirname is absent.
const own = typeof __dirname !== "undefined" ? __dirname : dirname(fileURLToPath(import.meta.url));
// A bundle has `hosts/` and `install/` beside it; in the source they are beside this file's folder.
const here = existsSync(join(own, "hosts")) ? own : dirname(own);

/** Path of a program in `hosts/`. */
export function hostProgram(name: string): string {
  return join(here, "hosts", name);
}

/** Path of a file in `install/` that a build from source needs. */
export function installInput(name: string): string {
  return join(here, "install", name);
}

/**
 * Folder and version of one of our own packages: in a checkout resolved like Node does, in a package among those that it
 * brings; undefined if it is not there.
 */
export async function ownPackage(name: string): Promise<{ directory: string; version: string } | undefined> {
  for (let at = here; ; at = dirname(at)) {
    const found = await packageIn(join(at, "node_modules", name));
    if (found) return found;
    if (at === dirname(at)) return packageIn(join(here, "brought", name));
  }
}

async function packageIn(directory: string): Promise<{ directory: string; version: string } | undefined> {
  const manifest = join(directory, "package.json");
  if (!existsSync(manifest)) return undefined;
  return { directory, version: JSON.parse(await readFile(manifest, "utf8")).version };
}
