// claim: open-at with truncate leaves nothing of what the file held
// weight: ordinary
// matters: wasi-libc's openat.c passes O_TRUNC on, as fopen with "w" and std::fs::write need it; a shorter file would keep the tail of the longer one before
// source: WebAssembly/WASI 0.2 filesystem/types.wit, open-flags truncate, similar to O_TRUNC in POSIX; every fopen with "w"
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { openAt, stat } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { sandbox, WRITE } from "../abi/component-sandbox";

const TRUNCATE = 8;

export function run(): i32 {
  const at = room(104);
  openAt(sandbox(), 0, bytes("ten.txt"), 7, TRUNCATE, WRITE, at);
  if (load<u8>(at) != 0) return holds(false);
  stat(load<i32>(at + 4), at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 24) == 0);
}
