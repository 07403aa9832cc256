// claim: stat of a regular file gives its type and its size
// weight: ordinary
// matters: wasi-libc's file_fstat and file_seek_end (file.c) take type and size from it, so lseek to the end and the buffer of std::fs::read would be wrong
// source: WebAssembly/WASI 0.2 filesystem/types.wit, stat and descriptor-stat
// files: {"ten.txt": "0123456789"}

import { holds, results } from "../abi/component";
import { READ, open } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.stat")
declare function stat(self: i32, result: usize): void;


const REGULAR_FILE: u8 = 6;

export function run(): i32 {
  const file = open("ten.txt", 0, READ);
  const at = results(104);
  stat(file, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 8) == REGULAR_FILE && load<u64>(at + 24) == 10);
}
