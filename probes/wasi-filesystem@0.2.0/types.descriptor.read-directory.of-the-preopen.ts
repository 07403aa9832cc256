// claim: read-directory gives the entries of the directory that the host opened
// weight: ordinary
// matters: fd_readdir of the preview1 adapter reads the preopened directory itself where a program lists its root; wasi-libc opens . in it first
// source: WebAssembly/WASI 0.2 filesystem/types.wit, read-directory; libraries open . in it first
// files: {"ten.txt": "0123456789"}

import { holds, isString } from "../abi/component";
import { readDirectory, readDirectoryEntry } from "../abi/component-files";
import { room } from "../abi/component-room";
import { sandbox } from "../abi/component-sandbox";

export function run(): i32 {
  const at = room(8);
  readDirectory(sandbox(), at);
  if (load<u8>(at) != 0) return holds(false);
  const entry = room(20);
  readDirectoryEntry(load<i32>(at + 4), entry);
  return holds(load<u8>(entry) == 0 && load<u8>(entry + 4) == 1 && isString(entry + 12, "ten.txt"));
}
