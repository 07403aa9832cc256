// claim: fd_write prints a character of UTF-8 whole whose bytes come in two calls
// weight: unusual
// matters: stdio flushes at the buffer's end, in the middle of an umlaut too; a host that decodes each piece prints question marks.
// source: WebAssembly/WASI preview1 docs.md, fd_write writes bytes; wasi-libc __stdio_write.c flushes a full buffer wherever it ends
// stdout: "é"

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

const BYTES = memory.data<u8>([0xc3, 0xa9]);

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(1, iovecs(BYTES, 1), 1, nwritten));
  check(1, load<i32>(nwritten) == 1);
  succeeds(fd_write(1, iovecs(BYTES + 1, 1), 1, nwritten));
  check(2, load<i32>(nwritten) == 1);
  exit(0);
}
