// claim: open-at opens a file that is there, for reading what it holds
// weight: ordinary
// matters: wasi-libc's openat.c and path_open of the preview1 adapter open every file through it; without it no program reads a file
// source: WebAssembly/WASI 0.2 filesystem/types.wit, open-at; read
// files: {"ten.txt": "0123456789"}

import { holds, isString, results } from "../abi/component";
import { sandbox } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.open-at")
declare function openAt(self: i32, pathFlags: i32, path: usize, length: i32, openFlags: i32, flags: i32, result: usize): void;


// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.read")
declare function read(self: i32, length: u64, offset: u64, result: usize): void;

export function run(): i32 {
  const at = results(16);
  const path = String.UTF8.encode("ten.txt");
  openAt(sandbox(), 0, changetype<usize>(path), path.byteLength, 0, 1, at);
  if (load<u8>(at) != 0) return holds(false);
  const file = load<i32>(at + 4);
  store<u8>(at, 0xa5);
  read(file, 4, 3, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "3456"));
}
