import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hasEnded, MARK, processMark } from "./process-mark.js";

/** A name beside `path` for what becomes it when it is whole. {@link removeAbandoned} knows it. */
export const unfinishedName = (path: string, kind = "tmp"): string => `${path}.${processMark()}.${kind}`;

/**
 * Writes a file whole or leaves what was there: whoever reads it, or kills this process, meets no half of it.
 *
 * @throws what `node:fs` throws
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const temporary = unfinishedName(path);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const UNFINISHED = new RegExp(String.raw`^(.+)\.${MARK}\.(tmp|new|old)$`);

/**
 * Removes what killed processes left unfinished in a folder.
 *
 * @param name only beside the file of this name
 */
export function removeAbandoned(folder: string, name?: string): void {
  for (const one of abandonedIn(folder)) {
    if (name === undefined || one.name === name) rmSync(one.path, { recursive: true, force: true });
  }
}

/** What killed processes left beside `path`, by its kind: `new` was to become it, `old` was it. */
export function abandonedBeside(path: string): { path: string; kind: string }[] {
  return abandonedIn(dirname(path)).filter(({ name }) => name === basename(path));
}

function abandonedIn(folder: string): { path: string; name: string; kind: string }[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // Whoever writes there says what is wrong with it.
    return [];
  }
  return names.flatMap((one) => {
    const [, name = "", pid, namespace, kind = ""] = UNFINISHED.exec(one) ?? [];
    return hasEnded(pid, namespace) ? [{ path: join(folder, one), name, kind }] : [];
  });
}
