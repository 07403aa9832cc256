// claim: open-at that must create a file makes one where none is, and says exist where one is
// weight: ordinary
// matters: openat.c of wasi-libc passes O_CREAT and O_EXCL on for wasip3, on which mkstemp and lock files rest: two programs would take the same lock
// source: WebAssembly/WASI 0.3 filesystem/types.wit, open-flags create and exclusive, similar to O_CREAT and O_EXCL in POSIX

import { holds } from "../abi/component";
import { CREATE, EXCLUSIVE } from "../abi/component-file-streams-0.3";
import { openAt, REGULAR_FILE, sandbox, typeAt } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

const READ_AND_WRITE = 3;
const EXIST: u8 = 6;

export function run(): i32 {
  const at = room(20);
  openAt(sandbox(), 0, bytes("new.txt"), 7, CREATE | EXCLUSIVE, READ_AND_WRITE, at);
  if (load<u8>(at) != 0 || typeAt("new.txt") != REGULAR_FILE) return holds(false);
  memory.fill(at, 0xa5, 20);
  openAt(sandbox(), 0, bytes("new.txt"), 7, CREATE | EXCLUSIVE, READ_AND_WRITE, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == EXIST);
}
