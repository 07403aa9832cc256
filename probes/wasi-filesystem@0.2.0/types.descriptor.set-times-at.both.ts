// claim: set-times-at sets both times of a file to the second
// weight: ordinary
// matters: wasi-libc's utimensat.c and path_filestat_set_times of the preview1 adapter call it; tar, cp -p and make would see the wrong age
// source: WebAssembly/WASI 0.2 filesystem/types.wit, set-times-at: similar to utimensat in POSIX; archivers set them so
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { setTimesAt, stat, TIMESTAMP } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { open, READ, sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const file = open("ten.txt", 0, READ);
  const at = room(104);
  setTimesAt(sandbox(), 0, bytes("ten.txt"), 7, TIMESTAMP, 900_000_000, 0, TIMESTAMP, 1_000_000_000, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  stat(file, at);
  if (load<u8>(at) != 0 || load<u8>(at + 56) != 1) return holds(false);
  return holds(load<u64>(at + 64) == 1_000_000_000 && load<u32>(at + 72) < 1_000_000_000);
}
