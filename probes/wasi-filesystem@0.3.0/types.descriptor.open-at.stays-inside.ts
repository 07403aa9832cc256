// claim: open-at of a path that leads out of the directory is not-permitted
// weight: ordinary
// matters: __wasilibc_find_abspath of wasi-libc (preopens.c) hands paths with .. on as they are, so the host alone keeps an extracted archive inside the granted directory
// source: WebAssembly/WASI 0.3 filesystem/types.wit, the introduction: a path that leads out of the directory fails with not-permitted
// error: not-permitted
// files: {"folder/": ""}

import { holds } from "../abi/component";
import { openAt, READ, sandbox } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

const DIRECTORY_WANTED = 2;
const NOT_PERMITTED: u8 = 30;

export function run(): i32 {
  const at = room(20);
  openAt(sandbox(), 0, bytes("folder"), 6, DIRECTORY_WANTED, READ, at);
  if (load<u8>(at) != 0) unreachable();
  memory.fill(at, 0xa5, 20);
  openAt(sandbox(), 0, bytes("folder/../.."), 12, DIRECTORY_WANTED, READ, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == NOT_PERMITTED);
}
