// claim: metadata-hash-at gives the hash that the opened file has
// weight: ordinary
// matters: wasi-libc's fstatat.c makes st_ino of a path of it, file_fstat that of an open file: where they differ, tar and find believe that the file was replaced under them
// source: WebAssembly/WASI 0.2 filesystem/types.wit, metadata-hash-at: the same as metadata-hash, by path; the preview1 adapter of Wasmtime, path_filestat_get
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { metadataHash, metadataHashAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { open, READ, sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const opened = room(24);
  const named = room(24);
  metadataHash(open("ten.txt", 0, READ), opened);
  if (load<u8>(opened) != 0) unreachable();
  metadataHashAt(sandbox(), 0, bytes("ten.txt"), 7, named);
  if (load<u8>(named) != 0) return holds(false);
  return holds(load<u64>(opened + 8) == load<u64>(named + 8) && load<u64>(opened + 16) == load<u64>(named + 16));
}
