// claim: fd_read from a descriptor opened without the right to read is refused
// weight: unusual
// when: world a file that was opened for writing
// matters: A descriptor for writing must not show what is in the file: read(2) tells EBADF.
// source: WebAssembly/WASI preview1 docs.md, rights "fd_read"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { WRITE, open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_read(open("hello.txt", 0, WRITE), iovecs(buffer(8), 8), 1, buffer(4)));
  exit(0);
}
