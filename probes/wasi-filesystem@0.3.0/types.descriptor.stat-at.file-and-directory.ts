// claim: stat-at gives the type and the size of a file, the type of a directory, and no-entry where nothing is
// weight: ordinary
// matters: fstatat.c of wasi-libc calls it on wasip3; whether a file exists, a folder is meant and how much to read hang on it
// source: WebAssembly/WASI 0.3 filesystem/types.wit, stat-at: similar to fstatat in POSIX
// files: {"ten.txt": "0123456789", "folder/": ""}

import { holds } from "../abi/component";
import { DIRECTORY, NO_ENTRY, REGULAR_FILE, sandbox, SIZE_AT, statAt, STAT_SIZE } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const at = room(STAT_SIZE);
  statAt(sandbox(), 0, bytes("ten.txt"), 7, at);
  if (load<u8>(at) != 0 || load<u8>(at + 8) != REGULAR_FILE || load<u64>(at + SIZE_AT) != 10) return holds(false);
  memory.fill(at, 0xa5, STAT_SIZE);
  statAt(sandbox(), 0, bytes("folder"), 6, at);
  if (load<u8>(at) != 0 || load<u8>(at + 8) != DIRECTORY) return holds(false);
  memory.fill(at, 0xa5, STAT_SIZE);
  statAt(sandbox(), 0, bytes("nothing"), 7, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 8) == NO_ENTRY);
}
