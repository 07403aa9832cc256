// claim: advise of a file is taken, whatever comes of it
// weight: ordinary
// matters: wasi-libc's posix_fadvise.c passes its hints on, and GNU programs such as cat and sort stop or warn where the hint fails
// source: WebAssembly/WASI 0.2 filesystem/types.wit, advise: similar to posix_fadvise in POSIX; the preview1 adapter of Wasmtime, fd_advise
// files: {"ten.txt": "0123456789"}

import { holds } from "../abi/component";
import { advise } from "../abi/component-files";
import { room } from "../abi/component-room";
import { open, READ } from "../abi/component-sandbox";

const WILL_NEED = 3;

export function run(): i32 {
  const at = room(8);
  advise(open("ten.txt", 0, READ), 0, 10, WILL_NEED, at);
  return holds(load<u8>(at) == 0);
}
