// claim: read gives the bytes from an offset on, and says when they reach the end
// weight: ordinary
// matters: fd_pread of the preview1 adapter, behind pread and FileExt::read_at, calls it; databases such as SQLite read their pages so and would find them corrupt
// source: WebAssembly/WASI 0.2 filesystem/types.wit, read: the data and a bool which, when true, indicates that the end of the file was reached
// files: {"ten.txt": "0123456789"}

import { holds, isString, results } from "../abi/component";
import { READ, open } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.read")
declare function readBack(self: i32, length: u64, offset: u64, result: usize): void;


export function run(): i32 {
  const file = open("ten.txt", 0, READ);
  const at = results(16);
  readBack(file, 4, 3, at);
  if (load<u8>(at) != 0 || !isString(at + 4, "3456")) return holds(false);
  readBack(file, 100, 8, at);
  if (load<u8>(at) != 0 || !isString(at + 4, "89")) return holds(false);
  readBack(file, 100, 10, at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 8) == 0 && load<u8>(at + 12) == 1);
}
