// claim: By a path below /proc/self/root no program changes a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused
// args: ["{outside}"]

import { write } from "../abi/deeds";
import { hostPath, SECRET } from "../abi/ways-out";

export function _start(): void {
  write("/proc/self/root" + hostPath() + SECRET);
}
