// claim: By a path of the host from the root no program reads a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused
// args: ["{outside}"]

import { read } from "../abi/deeds";
import { hostPath, SECRET } from "../abi/ways-out";

export function _start(): void {
  read(hostPath() + SECRET);
}
