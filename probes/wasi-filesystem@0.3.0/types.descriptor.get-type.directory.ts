// claim: get-type of the directory that the host grants is directory, and of a file in it regular-file
// weight: unusual
// matters: libraries for components tell folders from files by it before they read one; wasi-libc's file_is_directory (file.c) takes the type of stat on wasip3, because reading a directory as a stream traps in Wasmtime
// source: WebAssembly/WASI 0.3 filesystem/types.wit, get-type: the same as the type of stat
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { DIRECTORY, getType, open, REGULAR_FILE, sandbox } from "../abi/component-files-0.3";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(20);
  getType(sandbox(), at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != DIRECTORY) return holds(false);
  memory.fill(at, 0xa5, 20);
  getType(open("ten.txt"), at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) == REGULAR_FILE);
}
