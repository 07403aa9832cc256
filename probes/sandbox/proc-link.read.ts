// claim: Through a link of its own to /proc/self/root no program reads a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused
// args: ["{outside}"]

import { read } from "../abi/deeds";
import { hostPath, link, SECRET } from "../abi/ways-out";

export function _start(): void {
  read(link("/proc/self/root") + hostPath() + SECRET);
}
