// claim: fd_renumber to its own number leaves an open descriptor open, and fails with EBADF on one that is not
// weight: unusual
// when: world both numbers are the same
// matters: dup2(fd, fd) is a common no-op in redirection loops; a host that closes it loses the file.
// source: WebAssembly/WASI preview1 docs.md, fd_renumber and errno "badf"; dup2 in POSIX
// files: {"hello.txt": "hello, file"}
//
// wazero closes the descriptor. Node answers 0 for one that is not open.

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, failsWith, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD, open } from "../abi/sandbox";
import { fd_read, fd_renumber } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const nread = buffer(4);
  succeeds(fd_renumber(fd, fd));
  check(1, fd_read(fd, iovecs(buffer(16), 16), 1, nread) == 0 && load<i32>(nread) == 11);
  failsWith(fd_renumber(BAD_FD, BAD_FD), EBADF);
  exit(0);
}
