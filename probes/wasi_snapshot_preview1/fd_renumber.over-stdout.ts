// claim: fd_renumber puts a file in the place of standard output: what is printed goes there
// weight: ordinary
// when: argument 1 is 1 (standard output)
// matters: freopen(3) of wasi-libc (__wasilibc_fd_renumber.c) redirects output to a file; otherwise what is printed is lost.
// source: WebAssembly/WASI preview1 docs.md, fd_renumber: "a way to atomically renumber file descriptors"
// stdout: ""
//
// wazero answers ENOTSUP for standard streams.
// wasm-util closes the standard output of the host process with it.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, open } from "../abi/sandbox";
import { fd_renumber, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("log.txt", CREATE);
  succeeds(fd_renumber(fd, 1));
  setUp(fd_write(1, iovecs(text("printed"), 7), 1, buffer(4)) == 0);
  check(1, contains("log.txt", "printed"));
  exit(0);
}
