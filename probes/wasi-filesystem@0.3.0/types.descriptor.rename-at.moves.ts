// claim: rename-at moves a file to its new name, over the file that has it
// weight: ordinary
// matters: renameat.c of wasi-libc calls it on wasip3; editors and package managers write a file anew and rename it over the old one
// source: WebAssembly/WASI 0.3 filesystem/types.wit, rename-at: similar to renameat in POSIX
// files: {"ten.txt": "0123456789", "folder/old.txt": "old"}

import { holds } from "../abi/component";
import { fileHolds } from "../abi/component-file-streams-0.3";
import { open, sandbox, typeAt } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.rename-at")
declare function renameAt(self: i32, from: usize, fromLength: i32, to: i32, name: usize, length: i32, result: usize): void;

export function run(): i32 {
  const at = room(20);
  renameAt(sandbox(), bytes("ten.txt"), 7, sandbox(), bytes("folder/old.txt"), 14, at);
  if (load<u8>(at) != 0 || typeAt("ten.txt") != -1) return holds(false);
  return holds(fileHolds(open("folder/old.txt"), 0, "0123456789"));
}
