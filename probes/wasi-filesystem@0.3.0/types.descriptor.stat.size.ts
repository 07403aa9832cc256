// claim: stat of a regular file gives its type and its size
// weight: ordinary
// matters: wasi-libc's file_fstat, file_seek_end and file_is_directory (file.c) take type and size from it on wasip3; lseek to the end and every read buffer would be wrong
// source: WebAssembly/WASI 0.3 filesystem/types.wit, stat: similar to fstat in POSIX; file.c of wasi-libc
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { open, REGULAR_FILE, SIZE_AT, stat, STAT_SIZE } from "../abi/component-files-0.3";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(STAT_SIZE);
  stat(open("ten.txt"), at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 8) == REGULAR_FILE && load<u64>(at + SIZE_AT) == 10);
}
