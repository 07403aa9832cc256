// claim: fd_write to standard error says how many bytes it wrote
// weight: ordinary
// matters: Rust's panic message and Go's runtime (os_wasip1.go, write1) print there; an error hides why the program died.
// source: WebAssembly/WASI preview1 docs.md, fd_write

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(2, iovecs(text("to stderr\n"), 10), 1, nwritten));
  check(1, load<i32>(nwritten) == 10);
  exit(0);
}
