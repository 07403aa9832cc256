// claim: set-times sets both times of an open file to the second
// weight: ordinary
// matters: futimens.c of wasi-libc, behind File::set_times of Rust std, calls it; unpacked files would all look new, and make would build them again
// source: WebAssembly/WASI 0.3 filesystem/types.wit, set-times and new-timestamp: similar to futimens in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { openToWrite } from "../abi/component-file-streams-0.3";
import { stat, STAT_SIZE } from "../abi/component-files-0.3";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.set-times")
declare function setTimes(self: i32, access: i32, seconds: i64, nanos: i32, modification: i32, s: i64, n: i32, result: usize): void;

const TIMESTAMP = 2;
const ACCESS_AT = 40;
const MODIFICATION_AT = 64;

export function run(): i32 {
  const file = openToWrite("ten.txt", 0);
  const at = room(20);
  setTimes(file, TIMESTAMP, 1000000000, 0, TIMESTAMP, 1100000000, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  const found = room(STAT_SIZE);
  stat(file, found);
  if (load<u8>(found) != 0 || load<u8>(found + ACCESS_AT) != 1 || load<u8>(found + MODIFICATION_AT) != 1) return holds(false);
  return holds(load<i64>(found + ACCESS_AT + 8) == 1000000000 && load<i64>(found + MODIFICATION_AT + 8) == 1100000000);
}
