// claim: By renaming no program reads a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused

import { text } from "../abi/bytes";
import { read } from "../abi/deeds";
import { path_rename } from "../abi/wasi_snapshot_preview1";
import { granted, OUTSIDE, SECRET, step, WAY } from "../abi/ways-out";

export function _start(): void {
  const from = OUTSIDE + SECRET;
  const to = WAY;
  step(path_rename(granted(), text(from), from.length, granted(), text(to), to.length));
  read(WAY);
}
