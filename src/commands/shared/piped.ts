import { fstatSync } from "node:fs";

/** Whether standard input is a pipe or a file, so that a command without an input reads it. */
export function isPiped(): boolean {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isFile();
  } catch {
    // It is closed.
    return false;
  }
}
