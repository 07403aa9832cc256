// claim: unlink-file-at removes a file, and where there is none says no-entry
// weight: ordinary
// matters: wasi-libc's __wasilibc_unlinkat.c and path_unlink_file of the preview1 adapter call it; rm -f and a cleanup skip no-entry and stop at any other error
// source: WebAssembly/WASI 0.2 filesystem/types.wit, unlink-file-at: similar to unlinkat in POSIX without AT_REMOVEDIR; the preview1 adapter of Wasmtime, path_unlink_file
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { NO_ENTRY, typeAt, unlinkFileAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const at = room(8);
  unlinkFileAt(sandbox(), bytes("ten.txt"), 7, at);
  if (load<u8>(at) != 0 || typeAt("ten.txt") != -1) return holds(false);
  store<u8>(at, 0xa5);
  unlinkFileAt(sandbox(), bytes("ten.txt"), 7, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == NO_ENTRY);
}
