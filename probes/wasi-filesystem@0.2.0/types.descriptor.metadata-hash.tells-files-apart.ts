// claim: metadata-hash is the same of two descriptors of one file, and another of another file
// weight: ordinary
// matters: wasi-libc's file_fstat (file.c) makes st_ino of it, by which cp and tar tell hard links; equal hashes of two files make one of them a link of the other
// source: WebAssembly/WASI 0.2 filesystem/types.wit, metadata-hash: a hash of what identifies a file, as the inode; the preview1 adapter of Wasmtime makes the inode of a stat of it
// files: {"ten.txt": "0123456789", "other.txt": "0123456789"}

import { holds } from "../abi/component";
import { metadataHash } from "../abi/component-files";
import { room } from "../abi/component-room";
import { open, READ } from "../abi/component-sandbox";

export function run(): i32 {
  const first = room(24);
  const again = room(24);
  const other = room(24);
  metadataHash(open("ten.txt", 0, READ), first);
  metadataHash(open("ten.txt", 0, READ), again);
  metadataHash(open("other.txt", 0, READ), other);
  if (load<u8>(first) != 0 || load<u8>(again) != 0 || load<u8>(other) != 0) return holds(false);
  if (load<u64>(first + 8) != load<u64>(again + 8) || load<u64>(first + 16) != load<u64>(again + 16)) return holds(false);
  return holds(load<u64>(first + 8) != load<u64>(other + 8) || load<u64>(first + 16) != load<u64>(other + 16));
}
