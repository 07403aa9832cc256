// claim: create-directory-at makes a directory, and where one is fails with exist
// weight: ordinary
// matters: wasi-libc's mkdirat.c calls it on wasip3; mkdir -p goes on only where an existing directory says exist
// source: WebAssembly/WASI 0.3 filesystem/types.wit, create-directory-at: similar to mkdirat in POSIX; mkdirat.c of wasi-libc

import { holds } from "../abi/component";
import { createDirectoryAt, DIRECTORY, sandbox, typeAt } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

/** error-code. */
const EXIST: u8 = 6;

export function run(): i32 {
  const at = room(20);
  createDirectoryAt(sandbox(), bytes("new"), 3, at);
  if (load<u8>(at) != 0 || typeAt("new") != DIRECTORY) return holds(false);
  store<u8>(at, 0xa5);
  createDirectoryAt(sandbox(), bytes("new"), 3, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == EXIST);
}
