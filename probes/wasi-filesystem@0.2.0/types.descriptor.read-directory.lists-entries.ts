// claim: the stream of read-directory names each file and directory once, with its type, and neither . nor ..
// weight: ordinary
// matters: wasi-libc's readdir.c and the preview1 adapter's fd_readdir put . and .. before these entries themselves; a host that lists them too makes a recursive walk endless
// source: WebAssembly/WASI 0.2 filesystem/types.wit, read-directory; directory-entry: not . and ..; readdir.c of wasi-libc
// files: {"here/one.txt": "1", "here/folder/": ""}

import { holds, isString } from "../abi/component";
import { DIRECTORY, folder, readDirectory, readDirectoryEntry, REGULAR_FILE } from "../abi/component-files";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(8);
  readDirectory(folder("here"), at);
  if (load<u8>(at) != 0) return holds(false);
  const stream = load<i32>(at + 4);
  let files = 0;
  let folders = 0;
  for (let i = 0; i < 3; i++) {
    const entry = room(20);
    readDirectoryEntry(stream, entry);
    if (load<u8>(entry) != 0) return holds(false);
    if (load<u8>(entry + 4) == 0) break;
    const type = load<u8>(entry + 8);
    if (isString(entry + 12, "one.txt") && type == REGULAR_FILE) files++;
    else if (isString(entry + 12, "folder") && type == DIRECTORY) folders++;
    else return holds(false);
  }
  return holds(files == 1 && folders == 1);
}
