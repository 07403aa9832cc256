// claim: Through a link to a folder above that was in the grant before no program changes a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused
// links: {"linked":"../../outside"}

import { write } from "../abi/deeds";
import { SECRET } from "../abi/ways-out";

export function _start(): void {
  write("linked" + SECRET);
}
