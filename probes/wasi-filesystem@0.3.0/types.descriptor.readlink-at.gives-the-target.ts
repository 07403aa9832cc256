// claim: readlink-at gives what a symbolic link holds
// weight: ordinary
// matters: readlinkat.c of wasi-libc, behind readlink and std::fs::read_link, calls it; realpath and version control would follow a wrong link
// source: WebAssembly/WASI 0.3 filesystem/types.wit, readlink-at: similar to readlinkat in POSIX

import { holds, isString } from "../abi/component";
import { sandbox } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.symlink-at")
declare function symlinkAt(self: i32, target: usize, targetLength: i32, name: usize, length: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.readlink-at")
declare function readlinkAt(self: i32, path: usize, length: i32, result: usize): void;

export function run(): i32 {
  const at = room(20);
  symlinkAt(sandbox(), bytes("where/it/leads"), 14, bytes("link"), 4, at);
  if (load<u8>(at) != 0) unreachable();
  memory.fill(at, 0xa5, 20);
  readlinkAt(sandbox(), bytes("link"), 4, at);
  return holds(load<u8>(at) == 0 && isString(at + 4, "where/it/leads"));
}
