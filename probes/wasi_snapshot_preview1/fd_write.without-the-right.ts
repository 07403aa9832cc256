// claim: fd_write to a descriptor opened without the right to write is refused
// weight: unusual
// when: world a file that was opened for reading
// matters: A file that was opened for reading must stay as it is, whoever gets hold of the descriptor.
// source: WebAssembly/WASI preview1 docs.md, rights "fd_write"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { contains } from "../abi/effect";
import { READ, open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_write(open("hello.txt", 0, READ), iovecs(text("x"), 1), 1, buffer(4)));
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
