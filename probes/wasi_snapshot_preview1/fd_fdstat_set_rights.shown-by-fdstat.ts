// claim: fd_fdstat_set_rights sets the rights that fd_fdstat_get gives, and those kept can be used
// weight: unusual
// matters: A library checks by fd_fdstat_get what it may do; rights that do not show make it try, and fail, in the middle.
// source: WebAssembly/WASI preview1 docs.md, fd_fdstat_set_rights
// files: {"hello.txt": "hello, file"}
//
// Wasmtime answers ENOTSUP and wazero ENOSYS: both gave rights up.

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { READ_FILE, open } from "../abi/sandbox";
import { fd_fdstat_get, fd_fdstat_set_rights, fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const fdstat = buffer(24);
  const nread = buffer(4);
  succeeds(fd_fdstat_set_rights(fd, READ_FILE, 0));
  setUp(fd_fdstat_get(fd, fdstat) == 0);
  check(1, load<u64>(fdstat, 8) == READ_FILE);
  check(2, fd_read(fd, iovecs(buffer(16), 16), 1, nread) == 0 && load<i32>(nread) == 11);
  exit(0);
}
