// claim: fd_fdstat_set_flags takes the non-blocking flag for a file, which can be read as before
// weight: unusual
// when: argument 1 has 4 (nonblocking); world a descriptor of a file
// matters: Go's syscall package (fs_wasip1.go, init) sets the non-blocking flag on all three standard streams, files among them; programs that set O_NONBLOCK on whatever they were handed give up where a host refuses.
// source: WebAssembly/WASI preview1 docs.md, fdflags "nonblock"
// files: {"hello.txt": "hello, file"}
//
// Node 20 gives the bits of Linux here: see `fd_fdstat_get.no-flags`.

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { NONBLOCK, open } from "../abi/sandbox";
import { fd_fdstat_get, fd_fdstat_set_flags, fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const fdstat = buffer(24);
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_fdstat_set_flags(fd, NONBLOCK));
  setUp(fd_fdstat_get(fd, fdstat) == 0);
  check(1, (load<u16>(fdstat, 2) & NONBLOCK) == NONBLOCK);
  check(2, fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(3, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
