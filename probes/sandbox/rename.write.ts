// claim: By renaming no program changes a file outside the granted directory.
// source: wasi-filesystem path-resolution.md: a path that leaves the directory it is relative to, by `..`, from the root or through a link, is refused
// files: {"own.txt":"changed"}

import { text } from "../abi/bytes";
import { exit } from "../abi/check";
import { path_rename } from "../abi/wasi_snapshot_preview1";
import { granted, OUTSIDE, SECRET, step } from "../abi/ways-out";

export function _start(): void {
  const from = "own.txt";
  const to = OUTSIDE + SECRET;
  step(path_rename(granted(), text(from), from.length, granted(), text(to), to.length));
  exit(0);
}
