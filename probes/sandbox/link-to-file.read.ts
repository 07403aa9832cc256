// claim: By the name of a link of its own to the file itself no program reads a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused

import { read } from "../abi/deeds";
import { link, OUTSIDE, SECRET } from "../abi/ways-out";

export function _start(): void {
  read(link(OUTSIDE + SECRET));
}
