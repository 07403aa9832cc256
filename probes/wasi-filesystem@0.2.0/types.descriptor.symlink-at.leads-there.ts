// claim: symlink-at makes a symbolic link, through which its target is opened
// weight: ordinary
// matters: wasi-libc's symlinkat.c and path_symlink of the preview1 adapter call it; a package folder of links would point nowhere
// source: WebAssembly/WASI 0.2 filesystem/types.wit, symlink-at: similar to symlinkat in POSIX; the preview1 adapter of Wasmtime, path_symlink
// files: {"ten.txt": "0123456789"}

import { holds, isString } from "../abi/component";
import { openAt, readAt, SYMBOLIC_LINK, symlinkAt, typeAt } from "../abi/component-files";
import { bytes, room } from "../abi/component-room";
import { READ, sandbox } from "../abi/component-sandbox";

const FOLLOW = 1;

export function run(): i32 {
  const at = room(16);
  symlinkAt(sandbox(), bytes("ten.txt"), 7, bytes("link"), 4, at);
  if (load<u8>(at) != 0 || typeAt("link") != SYMBOLIC_LINK) return holds(false);
  openAt(sandbox(), FOLLOW, bytes("link"), 4, 0, READ, at);
  if (load<u8>(at) != 0) return holds(false);
  readAt(load<i32>(at + 4), 4, 3, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "3456"));
}
