// claim: link-at gives a file a second name, under which it has the same bytes
// weight: ordinary
// matters: linkat.c of wasi-libc, behind link and std::fs::hard_link, calls it; version control and package stores that link instead of copy lose the content
// source: WebAssembly/WASI 0.3 filesystem/types.wit, link-at: a hard link, similar to linkat in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { fileHolds } from "../abi/component-file-streams-0.3";
import { open, REGULAR_FILE, sandbox, typeAt } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.link-at")
declare function linkAt(self: i32, flags: i32, from: usize, fromLength: i32, to: i32, name: usize, length: i32, result: usize): void;

export function run(): i32 {
  const at = room(20);
  linkAt(sandbox(), 0, bytes("ten.txt"), 7, sandbox(), bytes("second.txt"), 10, at);
  if (load<u8>(at) != 0 || typeAt("ten.txt") != REGULAR_FILE) return holds(false);
  return holds(fileHolds(open("second.txt"), 0, "0123456789"));
}
