import { type ChildProcess, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

/** Processes, each with a group of its own, that must not outlive this one. */
export const children = new Set<ChildProcess>();

/** Folders that are of no use to anybody until they are finished. */
export const halfMade = new Set<string>();

/** SIGKILL to the whole group; a guest in an endless loop heeds nothing less. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // The group has ended already.
  }
}

let guarded = false;

/** From now on nothing of either set is left when this process ends; a process of another group gets no Ctrl-C. */
export function guard(): void {
  if (guarded) return;
  guarded = true;
  const clear = () => {
    for (const child of children) killGroup(child);
    // What has just been killed may still be writing.
    for (const folder of halfMade) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", clear);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      clear();
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  }
}
