import { readlinkSync } from "node:fs";

/** Stands for this process in the name of what nobody needs after it: its id, and the set of processes that counts it. */
export const processMark = (): string => `${process.pid}.${pidNamespace()}`;

/** A mark as part of a pattern; its groups are the two numbers. */
export const MARK = String.raw`(\d+)\.(\d+)`;

/** Whether the process of a mark has ended. One of another container, which shares the folder, cannot be seen: it has not. */
export function hasEnded(pid: string | undefined, namespace: string | undefined): boolean {
  return pid !== undefined && namespace === pidNamespace() && !isRunning(Number(pid));
}

/** Whether a process of this id is there, anybody's. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A number for the set of processes that ids are counted in; 0 where there is but one. */
function pidNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0";
  }
}
