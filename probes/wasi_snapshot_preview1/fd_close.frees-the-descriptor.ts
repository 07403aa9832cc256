// claim: fd_close closes the descriptor, which does not exist afterwards
// weight: ordinary
// matters: wasi-libc's close(2) and Go's syscall.Close (fs_wasip1.go) rely on it; a server that opens and closes files runs out of descriptors otherwise.
// source: WebAssembly/WASI preview1 docs.md, fd_close
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_close, fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  setUp(fd_fdstat_get(fd, buffer(24)) == 0);
  succeeds(fd_close(fd));
  check(1, fd_fdstat_get(fd, buffer(24)) == EBADF);
  exit(0);
}
