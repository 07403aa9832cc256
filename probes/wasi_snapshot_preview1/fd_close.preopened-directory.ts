// claim: fd_close closes a preopened directory too
// weight: unusual
// when: world a preopened directory
// matters: A program gives up its access to a directory this way before it runs what it does not trust.
// source: WebAssembly/WASI preview1 docs.md, fd_close; wasi-testsuite wasm32-wasip1 close_preopen.rs
//
// Wasmer answers 0 and goes on describing the directory.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { fd_close, fd_fdstat_get, fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(fd_prestat_get(3, buffer(8)) == 0);
  succeeds(fd_close(3));
  check(1, fd_prestat_get(3, buffer(8)) == EBADF);
  check(2, fd_fdstat_get(3, buffer(24)) == EBADF);
  exit(0);
}
