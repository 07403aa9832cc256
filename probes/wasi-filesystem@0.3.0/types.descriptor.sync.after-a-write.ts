// claim: sync of a file that was written to succeeds, and the file holds what was written
// weight: ordinary
// matters: fsync.c of wasi-libc, behind File::sync_all of Rust std, calls it; editors and databases take an error here for data that was lost
// source: WebAssembly/WASI 0.3 filesystem/types.wit, sync: similar to fsync in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { fileHolds, openToWrite, readableEnd, textGoes } from "../abi/component-file-streams-0.3";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.write-via-stream")
declare function writeViaStream(self: i32, data: i32, offset: u64): i32;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.sync")
declare function sync(self: i32, result: usize): void;

export function run(): i32 {
  const file = openToWrite("ten.txt", 0);
  if (!textGoes(writeViaStream(file, readableEnd(), 0), "word")) unreachable();
  const at = room(20);
  sync(file, at);
  return holds(load<u8>(at) == 0 && fileHolds(file, 0, "word456789"));
}
