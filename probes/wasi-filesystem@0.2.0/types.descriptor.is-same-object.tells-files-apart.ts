// claim: is-same-object is true of two descriptors of one file, and false of two files
// weight: unusual
// matters: copy and move tools compare source and target before they truncate one, and wasi-libc has only the hash of metadata-hash for it; a host that says no here lets a file be copied onto itself
// source: WebAssembly/WASI 0.2 filesystem/types.wit, is-same-object: whether two descriptors refer to the same filesystem object
// files: {"ten.txt": "0123456789", "other.txt": "0123456789"}

import { holds } from "../abi/component";
import { isSameObject } from "../abi/component-files";
import { open, READ } from "../abi/component-sandbox";

export function run(): i32 {
  const first = open("ten.txt", 0, READ);
  if (isSameObject(first, open("ten.txt", 0, READ)) != 1) return holds(false);
  return holds(isSameObject(first, open("other.txt", 0, READ)) == 0);
}
