// claim: fd_close closes standard output: nothing is printed afterwards
// weight: unusual
// when: world a descriptor of standard output
// matters: A daemon closes its standard output; what it prints afterwards must not show up, or land in another file.
// source: WebAssembly/WASI preview1 docs.md, fd_close
// stdout: "before"
//
// wasm-util closes the standard output of the host process with it.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { fd_close, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  setUp(fd_write(1, iovecs(text("before"), 6), 1, nwritten) == 0 && load<i32>(nwritten) == 6);
  succeeds(fd_close(1));
  check(1, fd_write(1, iovecs(text("after"), 5), 1, nwritten) == EBADF);
  exit(0);
}
