// claim: metadata-hash is the same of two descriptors of one file, and another of another file
// weight: ordinary
// matters: file_fstat of wasi-libc (file.c) makes st_ino of it on wasip3, by which cp and tar tell hard links; equal hashes of two files make one of them a link of the other
// source: WebAssembly/WASI 0.3 filesystem/types.wit, metadata-hash: a hash of what identifies a file, as the inode
// files: {"ten.txt": "0123456789", "other.txt": "0123456789"}

import { holds } from "../abi/component";
import { open } from "../abi/component-files-0.3";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.metadata-hash")
declare function metadataHash(self: i32, result: usize): void;

const HASH_AT = 8;
const HASH_SIZE = 16;

export function run(): i32 {
  const at = room(24);
  const again = room(24);
  const other = room(24);
  metadataHash(open("ten.txt"), at);
  metadataHash(open("ten.txt"), again);
  metadataHash(open("other.txt"), other);
  if (load<u8>(at) != 0 || load<u8>(again) != 0 || load<u8>(other) != 0) return holds(false);
  const isSame = memory.compare(at + HASH_AT, again + HASH_AT, HASH_SIZE) == 0;
  return holds(isSame && memory.compare(at + HASH_AT, other + HASH_AT, HASH_SIZE) != 0);
}
