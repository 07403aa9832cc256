// claim: remove-directory-at removes an empty directory, and of one that is not says not-empty
// weight: ordinary
// matters: wasi-libc's __wasilibc_rmdirat.c and path_remove_directory of the preview1 adapter call it; rm -r would leave folders, or a folder that is still full would vanish
// source: WebAssembly/WASI 0.2 filesystem/types.wit, remove-directory-at: not-empty where the directory is not; the preview1 adapter of Wasmtime, path_remove_directory
// files: {"empty/": "", "full/one.txt": "1"}

import { holds } from "../abi/component";
import { DIRECTORY, removeDirectoryAt, typeAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { sandbox } from "../abi/component-sandbox";

const NOT_EMPTY: u8 = 25;

export function run(): i32 {
  const at = room(8);
  removeDirectoryAt(sandbox(), bytes("empty"), 5, at);
  if (load<u8>(at) != 0 || typeAt("empty") != -1) return holds(false);
  store<u8>(at, 0xa5);
  removeDirectoryAt(sandbox(), bytes("full"), 4, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == NOT_EMPTY && typeAt("full") == DIRECTORY);
}
