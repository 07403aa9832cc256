// claim: open-at that must create a file makes one where none is, and says exist where one is
// weight: ordinary
// matters: wasi-libc's openat.c passes O_CREAT and O_EXCL on, on which mkstemp and lock files rest: two programs would take the same lock
// source: WebAssembly/WASI 0.2 filesystem/types.wit, open-flags create and exclusive, similar to O_CREAT and O_EXCL in POSIX; std::fs::File::create_new of Rust

import { holds } from "../abi/component";
import { EXIST, openAt, REGULAR_FILE, typeAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { sandbox, WRITE } from "../abi/component-sandbox";

const CREATE_EXCLUSIVE = 5;

export function run(): i32 {
  const at = room(8);
  openAt(sandbox(), 0, bytes("new.txt"), 7, CREATE_EXCLUSIVE, WRITE, at);
  if (load<u8>(at) != 0 || typeAt("new.txt") != REGULAR_FILE) return holds(false);
  store<u8>(at, 0xa5);
  openAt(sandbox(), 0, bytes("new.txt"), 7, CREATE_EXCLUSIVE, WRITE, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == EXIST);
}
