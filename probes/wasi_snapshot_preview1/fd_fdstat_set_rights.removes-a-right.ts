// claim: fd_fdstat_set_rights takes the right to write away
// weight: unusual
// matters: A program drops the right to write before it parses what it does not trust.
// source: WebAssembly/WASI preview1 docs.md, fd_fdstat_set_rights
// files: {"hello.txt": "hello, file"}
//
// "This can only be used to remove rights". Wasmtime answers ENOTSUP and wazero ENOSYS: both gave rights up.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { READ, open } from "../abi/sandbox";
import { fd_fdstat_set_rights, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_fdstat_set_rights(fd, READ, 0));
  check(1, fd_write(fd, iovecs(text("x"), 1), 1, buffer(4)) != 0);
  exit(0);
}
