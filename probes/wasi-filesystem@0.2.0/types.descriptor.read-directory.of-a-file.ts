// claim: read-directory of a file is the error not-directory
// weight: unusual
// matters: fdopendir of wasi-libc hands the error on as ENOTDIR, by which a walk tells a file from a folder that it may not read
// source: WebAssembly/WASI 0.2 filesystem/types.wit, read-directory; error-code not-directory
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { readDirectory } from "../abi/component-files";
import { room } from "../abi/component-room";
import { open, READ } from "../abi/component-sandbox";

const NOT_DIRECTORY: u8 = 24;

export function run(): i32 {
  const at = room(8);
  readDirectory(open("ten.txt", 0, READ), at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == NOT_DIRECTORY);
}
