// claim: create-directory-at makes a directory, and where one is says exist
// weight: ordinary
// matters: wasi-libc's mkdirat.c calls it, and std::fs::create_dir_all and mkdir -p go on only where an existing directory says exist
// source: WebAssembly/WASI 0.2 filesystem/types.wit, create-directory-at: similar to mkdirat in POSIX; the preview1 adapter of Wasmtime, path_create_directory

import { holds } from "../abi/component";
import { createDirectoryAt, DIRECTORY, EXIST, typeAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const at = room(8);
  createDirectoryAt(sandbox(), bytes("new"), 3, at);
  if (load<u8>(at) != 0 || typeAt("new") != DIRECTORY) return holds(false);
  store<u8>(at, 0xa5);
  createDirectoryAt(sandbox(), bytes("new"), 3, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == EXIST);
}
