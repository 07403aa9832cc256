// claim: open-at opens a file that is there, with the size that it has
// weight: ordinary
// matters: wasi-libc's openat.c opens every file through it on wasip3; without it no program reads a file
// source: WebAssembly/WASI 0.3 filesystem/types.wit, open-at: similar to openat in POSIX; openat.c of wasi-libc
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { openAt, READ, sandbox, SIZE_AT, stat, STAT_SIZE } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const at = room(20);
  openAt(sandbox(), 0, bytes("ten.txt"), 7, 0, READ, at);
  if (load<u8>(at) != 0) return holds(false);
  const found = room(STAT_SIZE);
  stat(load<i32>(at + 4), found);
  return holds(load<u8>(found) == 0 && load<u64>(found + SIZE_AT) == 10);
}
