// claim: rename-at moves a file to its new name, over the file that has it
// weight: ordinary
// matters: path_rename of the preview1 adapter, behind rename and std::fs::rename, calls it; editors and package managers write a file anew and rename it over the old one
// source: WebAssembly/WASI 0.2 filesystem/types.wit, rename-at: similar to renameat in POSIX; the preview1 adapter of Wasmtime, path_rename
// files: {"ten.txt": "0123456789", "folder/old.txt": "old"}

import { holds, isString } from "../abi/component";
import { readAt, renameAt, typeAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { open, READ, sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const at = room(16);
  renameAt(sandbox(), bytes("ten.txt"), 7, sandbox(), bytes("folder/old.txt"), 14, at);
  if (load<u8>(at) != 0 || typeAt("ten.txt") != -1) return holds(false);
  readAt(open("folder/old.txt", 0, READ), 100, 0, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "0123456789"));
}
