// claim: fd_pread from a file that was opened for writing is refused
// weight: unusual
// when: world a file that was opened for writing
// matters: A drop box: who may only write a log must not read at an offset what others wrote.
// source: WebAssembly/WASI preview1 docs.md, rights "fd_read": "includes the right to invoke fd_pread"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, untouched } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { WRITE, open } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(8);
  refuses(fd_pread(open("hello.txt", 0, WRITE), iovecs(bytes, 8), 1, 0, buffer(4)));
  check(1, untouched(bytes, 8));
  exit(0);
}
