// claim: get-flags of a file that was opened for reading has read and not write
// weight: ordinary
// matters: wasi-libc's file_fcntl_getfl (file.c) makes the access mode of it for F_GETFL, by which fdopen decides whether it may write
// source: WebAssembly/WASI 0.2 filesystem/types.wit, get-flags and descriptor-flags
// files: {"ten.txt": "0123456789"}

import { holds, results } from "../abi/component";
import { READ, WRITE, open } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.get-flags")
declare function getFlags(self: i32, result: usize): void;


export function run(): i32 {
  const file = open("ten.txt", 0, READ);
  const at = results(8);
  getFlags(file, at);
  return holds(load<u8>(at) == 0 && (load<u8>(at + 1) & (READ | WRITE)) == READ);
}
