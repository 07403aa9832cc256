import { type ChildProcess, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

/** Processes, each in its own group, that must not outlive this one. */
export const children = new Set<ChildProcess>();

/** Unfinished folders, useless if this process ends. */
export const halfMade = new Set<string>();

/** Sends SIGKILL to the whole group; a guest in an endless loop ignores weaker signals. */
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

/** From now on both sets are cleaned up when this process ends; Ctrl-C does not reach other process groups. */
export function guard(): void {
  if (guarded) return;
  guarded = true;
  const clear = () => {
    for (const child of children) killGroup(child);
    // A process that was just killed may still be writing.
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
