// claim: symlink-at makes a symbolic link, through which its target is opened
// weight: ordinary
// matters: symlinkat.c of wasi-libc, behind symlink, calls it; a package folder of links would point nowhere
// source: WebAssembly/WASI 0.3 filesystem/types.wit, symlink-at: similar to symlinkat in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { fileHolds } from "../abi/component-file-streams-0.3";
import { openAt, READ, sandbox } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.symlink-at")
declare function symlinkAt(self: i32, target: usize, targetLength: i32, name: usize, length: i32, result: usize): void;

const FOLLOW = 1;

export function run(): i32 {
  const at = room(20);
  symlinkAt(sandbox(), bytes("ten.txt"), 7, bytes("link"), 4, at);
  if (load<u8>(at) != 0) return holds(false);
  openAt(sandbox(), FOLLOW, bytes("link"), 4, 0, READ, at);
  return holds(load<u8>(at) == 0 && fileHolds(load<i32>(at + 4), 0, "0123456789"));
}
