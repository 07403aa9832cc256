// claim: Through `..` behind links that lead to where they are no program removes a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused

import { remove } from "../abi/deeds";
import { SECRET, twoLinks } from "../abi/ways-out";

export function _start(): void {
  remove(twoLinks() + "../../outside" + SECRET);
}
