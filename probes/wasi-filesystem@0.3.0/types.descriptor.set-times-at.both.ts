// claim: set-times-at sets both times of a file to the second
// weight: ordinary
// matters: utimensat.c of wasi-libc, behind utimes, calls it; tar, cp -p and make would see the wrong age
// source: WebAssembly/WASI 0.3 filesystem/types.wit, set-times-at: similar to utimensat in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { sandbox, statAt, STAT_SIZE } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.set-times-at")
declare function setTimesAt(self: i32, flags: i32, path: usize, length: i32, access: i32, seconds: i64, nanos: i32, modification: i32, s: i64, n: i32, result: usize): void;

const TIMESTAMP = 2;
const ACCESS_AT = 40;
const MODIFICATION_AT = 64;

export function run(): i32 {
  const at = room(20);
  setTimesAt(sandbox(), 0, bytes("ten.txt"), 7, TIMESTAMP, 1000000000, 0, TIMESTAMP, 1100000000, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  const found = room(STAT_SIZE);
  statAt(sandbox(), 0, bytes("ten.txt"), 7, found);
  if (load<u8>(found) != 0 || load<u8>(found + ACCESS_AT) != 1 || load<u8>(found + MODIFICATION_AT) != 1) return holds(false);
  return holds(load<i64>(found + ACCESS_AT + 8) == 1000000000 && load<i64>(found + MODIFICATION_AT + 8) == 1100000000);
}
