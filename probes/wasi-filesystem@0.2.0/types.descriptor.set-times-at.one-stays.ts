// claim: set-times-at sets the time of modification alone, and leaves that of access
// weight: unusual
// matters: wasi-libc's utimensat.c makes no-change of UTIME_OMIT, with which touch -m leaves the time of access as it is
// source: WebAssembly/WASI 0.2 filesystem/types.wit, new-timestamp no-change: leave the timestamp set to its previous value; UTIME_OMIT in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { NO_CHANGE, setTimesAt, stat, TIMESTAMP } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { open, READ, sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const file = open("ten.txt", 0, READ);
  const at = room(104);
  stat(file, at);
  if (load<u8>(at) != 0 || load<u8>(at + 32) != 1) unreachable();
  const accessed = load<u64>(at + 40);
  memory.fill(at, 0xa5, 104);
  setTimesAt(sandbox(), 0, bytes("ten.txt"), 7, NO_CHANGE, 0, 0, TIMESTAMP, 1_000_000_000, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  stat(file, at);
  if (load<u8>(at) != 0 || load<u8>(at + 56) != 1 || load<u8>(at + 32) != 1) return holds(false);
  return holds(load<u64>(at + 64) == 1_000_000_000 && load<u64>(at + 40) == accessed);
}
