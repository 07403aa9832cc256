// claim: write puts bytes at an offset of a file, says how many, and leaves the rest
// weight: ordinary
// matters: fd_pwrite of the preview1 adapter, behind pwrite and FileExt::write_at, calls it; a database that writes a page in the middle would damage its neighbours
// source: WebAssembly/WASI 0.2 filesystem/types.wit, write: the number of bytes written, which may be less than the length of the buffer; the preview1 adapter of Wasmtime, fd_pwrite
// files: {"ten.txt": "0123456789"}

import { holds, isString } from "../abi/component";
import { readAt, write } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { open, READ, WRITE } from "../abi/component-sandbox";

export function run(): i32 {
  const file = open("ten.txt", 0, READ | WRITE);
  const at = room(16);
  write(file, bytes("abc"), 3, 4, at);
  if (load<u8>(at) != 0 || load<u64>(at + 8) != 3) return holds(false);
  readAt(file, 100, 0, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "0123abc789"));
}
