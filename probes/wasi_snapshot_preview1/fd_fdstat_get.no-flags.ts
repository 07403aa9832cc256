// claim: fd_fdstat_get of a file opened without flags gives no flags
// weight: unusual
// when: memory the program looks at the flags
// matters: A host that shows O_APPEND or O_NONBLOCK on a plain file makes programs seek and wait in another way.
// source: WebAssembly/WASI preview1 docs.md, fdstat "fs_flags"
// files: {"hello.txt": "hello, file"}
//
// Node 20 gives the bits of Linux here (O_RDWR, O_LARGEFILE).

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fdstat = buffer(24);
  succeeds(fd_fdstat_get(open("hello.txt"), fdstat));
  check(1, load<u16>(fdstat, 2) == 0);
  exit(0);
}
