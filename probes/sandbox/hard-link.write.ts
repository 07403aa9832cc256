// claim: Through a second name of its own for it no program changes a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused

import { text } from "../abi/bytes";
import { write } from "../abi/deeds";
import { path_link } from "../abi/wasi_snapshot_preview1";
import { granted, OUTSIDE, SECRET, step, WAY } from "../abi/ways-out";

export function _start(): void {
  const old = OUTSIDE + SECRET;
  step(path_link(granted(), 0, text(old), old.length, granted(), text(WAY), WAY.length));
  write(WAY);
}
