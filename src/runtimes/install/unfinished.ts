import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { guard, halfMade } from "../process/cleanup.js";
import { isRunning } from "../process/is-running.js";
import { mindFolder } from "../process/minder.js";

// The dot hides it from lists; the process id shows whether the install is still running.
const NAME = /^\..+-(\d+)-[A-Za-z0-9]{6}$/;

/** Creates a hidden folder beside the finished ones, calls `fill` with it, and removes it afterwards in any case. */
export async function withUnfinished<T>(
  folder: string,
  version: string,
  fill: (unfinished: string) => Promise<T>,
): Promise<T> {
  const unfinished = await mkdtemp(join(folder, `.${version}-${process.pid}-`));
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
    const pid = Number(NAME.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
