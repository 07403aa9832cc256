// claim: advise of a file is taken, whatever comes of it
// weight: ordinary
// matters: posix_fadvise.c of wasi-libc passes its hints on; GNU programs such as cat and sort stop or warn where the hint fails
// source: WebAssembly/WASI 0.3 filesystem/types.wit, advise: similar to posix_fadvise in POSIX
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { open } from "../abi/component-files-0.3";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.3.0", "[method]descriptor.advise")
declare function advise(self: i32, offset: u64, length: u64, advice: i32, result: usize): void;

const SEQUENTIAL = 1;

export function run(): i32 {
  const at = room(20);
  advise(open("ten.txt"), 0, 10, SEQUENTIAL, at);
  return holds(load<u8>(at) == 0);
}
