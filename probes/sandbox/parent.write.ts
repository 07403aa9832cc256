// claim: Through `..` no program changes a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused

import { write } from "../abi/deeds";
import { OUTSIDE, SECRET } from "../abi/ways-out";

export function _start(): void {
  write(OUTSIDE + SECRET);
}
