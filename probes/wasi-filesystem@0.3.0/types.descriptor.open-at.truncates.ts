// claim: open-at with truncate leaves nothing of what the file held
// weight: ordinary
// matters: openat.c of wasi-libc passes O_TRUNC on for wasip3, as fopen with "w" needs it; a shorter file would keep the tail of the longer one before
// source: WebAssembly/WASI 0.3 filesystem/types.wit, open-flags truncate, similar to O_TRUNC in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { openAt, sandbox, SIZE_AT, stat, STAT_SIZE } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

const TRUNCATE = 8;
const READ_AND_WRITE = 3;

export function run(): i32 {
  const at = room(20);
  openAt(sandbox(), 0, bytes("ten.txt"), 7, TRUNCATE, READ_AND_WRITE, at);
  if (load<u8>(at) != 0) return holds(false);
  const found = room(STAT_SIZE);
  stat(load<i32>(at + 4), found);
  return holds(load<u8>(found) == 0 && load<u64>(found + SIZE_AT) == 0);
}
