// claim: unlink-file-at removes a file, and where there is none says no-entry
// weight: ordinary
// matters: wasi-libc's __wasilibc_unlinkat.c calls it on wasip3; rm -f skips no-entry and stops at any other error
// source: WebAssembly/WASI 0.3 filesystem/types.wit, unlink-file-at: similar to unlinkat in POSIX; __wasilibc_unlinkat.c of wasi-libc
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { NO_ENTRY, sandbox, typeAt, unlinkFileAt } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const at = room(20);
  unlinkFileAt(sandbox(), bytes("ten.txt"), 7, at);
  if (load<u8>(at) != 0 || typeAt("ten.txt") != -1) return holds(false);
  store<u8>(at, 0xa5);
  unlinkFileAt(sandbox(), bytes("ten.txt"), 7, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == NO_ENTRY);
}
