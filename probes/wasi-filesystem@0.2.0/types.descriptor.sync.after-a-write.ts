// claim: sync of a file that was written to succeeds, and the file holds what was written
// weight: ordinary
// matters: wasi-libc's fsync.c and fd_sync of the preview1 adapter, behind File::sync_all, call it; editors and databases take an error here for data that was lost
// source: WebAssembly/WASI 0.2 filesystem/types.wit, sync: similar to fsync in POSIX; std::fs::File of Rust offers it
// files: {"ten.txt": "0123456789"}

import { holds, isString } from "../abi/component";
import { readAt, sync, write } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { open, READ, WRITE } from "../abi/component-sandbox";

export function run(): i32 {
  const file = open("ten.txt", 0, READ | WRITE);
  const at = room(16);
  write(file, bytes("abc"), 3, 4, at);
  if (load<u8>(at) != 0) unreachable();
  store<u8>(at, 0xa5);
  sync(file, at);
  if (load<u8>(at) != 0) return holds(false);
  readAt(file, 100, 0, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "0123abc789"));
}
