import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { hasEnded, MARK, processMark } from "../../launch/process-mark.js";
import { guard, halfMade } from "../process/cleanup.js";
import { mindFolder } from "../process/minder.js";

// The dot hides it from lists; the mark shows whether the install is still running.
const NAME = new RegExp(String.raw`^\..+-${MARK}-[A-Za-z0-9]{6}$`);

/** Creates a hidden folder beside the finished ones, calls `fill` with it, and removes it afterwards in any case. */
export async function withUnfinished<T>(
  folder: string,
  version: string,
  fill: (unfinished: string) => Promise<T>,
): Promise<T> {
  const unfinished = await mkdtemp(join(folder, `.${version}-${processMark()}-`));
  guard();
  halfMade.add(unfinished);
  mindFolder(unfinished);
  try {
    return await fill(unfinished);
  } finally {
    await rm(unfinished, { recursive: true, force: true, maxRetries: 3 });
    halfMade.delete(unfinished);
  }
}

/** Removes leftovers of killed processes in this folder. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid, namespace] = NAME.exec(name) ?? [];
    if (hasEnded(pid, namespace)) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
