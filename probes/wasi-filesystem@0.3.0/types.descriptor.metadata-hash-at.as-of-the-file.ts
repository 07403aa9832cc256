// claim: metadata-hash-at gives the hash that the opened file has
// weight: ordinary
// matters: fstatat.c of wasi-libc makes st_ino of a path of it on wasip3, file_fstat that of an open file: where they differ, tar and find believe that the file was replaced under them
// source: WebAssembly/WASI 0.3 filesystem/types.wit, metadata-hash-at: the same as metadata-hash, by path
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { open, sandbox } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.metadata-hash")
declare function metadataHash(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.metadata-hash-at")
declare function metadataHashAt(self: i32, flags: i32, path: usize, length: i32, result: usize): void;

const HASH_AT = 8;
const HASH_SIZE = 16;

export function run(): i32 {
  const opened = room(24);
  metadataHash(open("ten.txt"), opened);
  if (load<u8>(opened) != 0) unreachable();
  const at = room(24);
  metadataHashAt(sandbox(), 0, bytes("ten.txt"), 7, at);
  return holds(load<u8>(at) == 0 && memory.compare(at + HASH_AT, opened + HASH_AT, HASH_SIZE) == 0);
}
