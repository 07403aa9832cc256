// claim: read-directory-entry gives the one entry of a directory, then none
// weight: ordinary
// matters: wasi-libc's readdir.c and the preview1 adapter's fd_readdir end a listing at none; a host that repeats the last entry makes ls endless
// source: WebAssembly/WASI 0.2 filesystem/types.wit, read-directory-entry: none where no further entry is available; readdir.c of wasi-libc
// files: {"here/ten.txt": "0123456789"}

import { holds, isString } from "../abi/component";
import { folder, readDirectory, readDirectoryEntry } from "../abi/component-files";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(8);
  readDirectory(folder("here"), at);
  if (load<u8>(at) != 0) unreachable();
  const stream = load<i32>(at + 4);
  const entry = room(20);
  readDirectoryEntry(stream, entry);
  if (load<u8>(entry) != 0 || load<u8>(entry + 4) != 1 || !isString(entry + 12, "ten.txt")) return holds(false);
  memory.fill(entry, 0xa5, 20);
  readDirectoryEntry(stream, entry);
  return holds(load<u8>(entry) == 0 && load<u8>(entry + 4) == 0);
}
