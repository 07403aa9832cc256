// claim: fd_write prints bytes as they are: zero, tab, carriage return, escape and UTF-8
// weight: unusual
// matters: Filters such as gzip print binary data, and coloured output has escapes; a host that takes it for text changes it.
// source: WebAssembly/WASI preview1 docs.md, fd_write
// stdout: "\u0000\t\r\u001bé"

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

const BYTES = memory.data<u8>([0, 9, 13, 27, 0xc3, 0xa9]);

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(1, iovecs(BYTES, 6), 1, nwritten));
  check(1, load<i32>(nwritten) == 6);
  exit(0);
}
