// claim: stat-at gives the type and the size of a file, the type of a directory, and no-entry where nothing is
// weight: ordinary
// matters: wasi-libc's fstatat.c and path_filestat_get of the preview1 adapter call it; whether a file exists, a folder is meant and how much to read hang on it
// source: WebAssembly/WASI 0.2 filesystem/types.wit, stat-at: similar to fstatat in POSIX; the preview1 adapter of Wasmtime, path_filestat_get
// files: {"ten.txt": "0123456789", "folder/": ""}

import { holds } from "../abi/component";
import { DIRECTORY, NO_ENTRY, REGULAR_FILE, statAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const at = room(104);
  statAt(sandbox(), 0, bytes("ten.txt"), 7, at);
  if (load<u8>(at) != 0 || load<u8>(at + 8) != REGULAR_FILE || load<u64>(at + 24) != 10) return holds(false);
  memory.fill(at, 0xa5, 104);
  statAt(sandbox(), 0, bytes("folder"), 6, at);
  if (load<u8>(at) != 0 || load<u8>(at + 8) != DIRECTORY) return holds(false);
  store<u8>(at, 0xa5);
  statAt(sandbox(), 0, bytes("nothing"), 7, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 8) == NO_ENTRY);
}
