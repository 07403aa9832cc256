// claim: set-size cuts a file, and extends one with zeroes
// weight: ordinary
// matters: ftruncate.c of wasi-libc, behind File::set_len of Rust std, calls it; a database that shrinks its journal would replay what it dropped
// source: WebAssembly/WASI 0.3 filesystem/types.wit, set-size: extra bytes are filled with zeros; ftruncate in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { fileHolds, openToWrite } from "../abi/component-file-streams-0.3";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.set-size")
declare function setSize(self: i32, size: u64, result: usize): void;

export function run(): i32 {
  const file = openToWrite("ten.txt", 0);
  const at = room(20);
  setSize(file, 4, at);
  if (load<u8>(at) != 0 || !fileHolds(file, 0, "0123")) return holds(false);
  memory.fill(at, 0xa5, 20);
  setSize(file, 6, at);
  return holds(load<u8>(at) == 0 && fileHolds(file, 0, "0123\0\0"));
}
