// claim: fd_seek with a whence that does not exist fails with EINVAL
// weight: unusual
// when: argument 2 above 2; by no libc
// matters: SEEK_HOLE and SEEK_DATA are not known to WASI: cp must hear that, and copy plainly.
// source: WebAssembly/WASI preview1 docs.md, whence; fd_seek, "similar to lseek in POSIX": EINVAL for a whence that is no proper value
// files: {"hello.txt": "hello, file"}
//
// fd_seek is "similar to lseek in POSIX", where a whence that is none is EINVAL. Wasmtime traps at a number that is
// in no enumeration of the witx.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_seek(open("hello.txt"), 0, 9, buffer(8)), EINVAL);
  exit(0);
}
