// claim: Through a link of its own to a path of the host from the root no program removes a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused
// args: ["{outside}"]

import { remove } from "../abi/deeds";
import { hostPath, link, SECRET } from "../abi/ways-out";

export function _start(): void {
  remove(link(hostPath()) + SECRET);
}
