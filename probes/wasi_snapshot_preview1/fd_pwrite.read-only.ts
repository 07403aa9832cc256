// claim: fd_pwrite to a file that was opened for reading is refused
// weight: unusual
// when: world a file that was opened for reading
// matters: A database that is opened for reading must not change a page of it.
// source: WebAssembly/WASI preview1 docs.md, rights "fd_write": "includes the right to invoke fd_pwrite"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { contains } from "../abi/effect";
import { READ, open } from "../abi/sandbox";
import { fd_pwrite } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_pwrite(open("hello.txt", 0, READ), iovecs(text("x"), 1), 1, 0, buffer(4)));
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
