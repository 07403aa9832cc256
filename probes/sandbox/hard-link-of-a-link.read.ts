// claim: Through a second name for what a link of its own leads to no program reads a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused

import { text } from "../abi/bytes";
import { read } from "../abi/deeds";
import { path_link } from "../abi/wasi_snapshot_preview1";
import { granted, link, OUTSIDE, SECRET, step } from "../abi/ways-out";

export function _start(): void {
  const old = link(OUTSIDE + SECRET);
  step(path_link(granted(), 1, text(old), old.length, granted(), text("second"), "second".length));
  read("second");
}
