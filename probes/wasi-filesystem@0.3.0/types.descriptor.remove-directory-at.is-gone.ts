// claim: remove-directory-at removes an empty directory, and of one that is not says not-empty
// weight: ordinary
// matters: __wasilibc_rmdirat.c of wasi-libc calls it on wasip3; rm -r would leave folders, or a folder that is still full would vanish
// source: WebAssembly/WASI 0.3 filesystem/types.wit, remove-directory-at: not-empty where the directory is not; similar to unlinkat with AT_REMOVEDIR in POSIX
// files: {"empty/": "", "full/one.txt": "1"}

import { holds } from "../abi/component";
import { DIRECTORY, sandbox, typeAt } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.remove-directory-at")
declare function removeDirectoryAt(self: i32, path: usize, length: i32, result: usize): void;

const NOT_EMPTY: u8 = 24;

export function run(): i32 {
  const at = room(20);
  removeDirectoryAt(sandbox(), bytes("empty"), 5, at);
  if (load<u8>(at) != 0 || typeAt("empty") != -1) return holds(false);
  memory.fill(at, 0xa5, 20);
  removeDirectoryAt(sandbox(), bytes("full"), 4, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == NOT_EMPTY && typeAt("full") == DIRECTORY);
}
