// claim: open-at of a file that is not there is the error no-entry
// weight: ordinary
// matters: wasi-libc's openat.c makes ENOENT of it, on which programs go on to the next folder of a search path or take their defaults; another error makes them give up
// error: no-entry
// source: WebAssembly/WASI 0.2 filesystem/types.wit, open-at and error-code

import { holds, results } from "../abi/component";
import { sandbox } from "../abi/component-sandbox";

// @ts-ignore: decorator
@external("wasi:filesystem/types@0.2.0", "[method]descriptor.open-at")
declare function openAt(self: i32, pathFlags: i32, path: usize, length: i32, openFlags: i32, flags: i32, result: usize): void;


const NO_ENTRY: u8 = 20;

export function run(): i32 {
  const at = results(8);
  const path = String.UTF8.encode("nothing.txt");
  openAt(sandbox(), 0, changetype<usize>(path), path.byteLength, 0, 1, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == NO_ENTRY);
}
