// claim: open-at of a file that is not there is no-entry
// weight: ordinary
// matters: wasi-libc's openat.c makes ENOENT of it on wasip3, on which programs go on to the next folder of a search path; another error makes them give up
// source: WebAssembly/WASI 0.3 filesystem/types.wit, open-at and error-code no-entry; ENOENT of libc

import { holds } from "../abi/component";
import { NO_ENTRY, openAt, READ, sandbox } from "../abi/component-files-0.3";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const at = room(20);
  openAt(sandbox(), 0, bytes("nothing"), 7, 0, READ, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == NO_ENTRY);
}
