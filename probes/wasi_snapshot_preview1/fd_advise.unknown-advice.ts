// claim: fd_advise of an advice that does not exist fails with EINVAL
// weight: unusual
// when: argument 3 above 5; by no libc
// matters: A number that is no advice is a mistake of the program, which only an error shows.
// source: WebAssembly/WASI preview1 docs.md, advice has six values; posix_fadvise in POSIX, EINVAL
// files: {"hello.txt": "hello, file"}
//
// fd_advise is "similar to posix_fadvise in POSIX", where an advice that is none is EINVAL. Wasmtime traps at a
// number that is in no enumeration of the witx, and Wasmer answers 0.

import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_advise } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_advise(open("hello.txt"), 0, 0, 77), EINVAL);
  exit(0);
}
