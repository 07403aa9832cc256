// claim: get-flags of a file that was opened for reading has read and not write
// weight: ordinary
// matters: file_fcntl_getfl of wasi-libc (file.c) makes the access mode of it for F_GETFL, by which fdopen decides whether it may write
// source: WebAssembly/WASI 0.3 filesystem/types.wit, get-flags and descriptor-flags
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { open } from "../abi/component-files-0.3";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.get-flags")
declare function getFlags(self: i32, result: usize): void;

const READ = 1;
const WRITE = 2;

export function run(): i32 {
  const at = room(20);
  getFlags(open("ten.txt"), at);
  return holds(load<u8>(at) == 0 && (load<u8>(at + 4) & (READ | WRITE)) == READ);
}
