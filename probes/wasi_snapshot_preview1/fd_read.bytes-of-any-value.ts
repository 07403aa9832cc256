// claim: fd_read gives the bytes of a file as they are: zero, line ends, the end-of-file sign of Windows, UTF-8
// weight: ordinary
// matters: Programs over wasi-libc's read.c and Go's syscall.Read load images and Wasm files; a host that takes them for text changes their bytes.
// source: WebAssembly/WASI preview1 docs.md, fd_read; every libc reads binary files so
// files: {"bytes": "\u0000a\r\n\u001aé"}

import { buffer, iovecs, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

const EXPECTED = memory.data<u8>([0, 0x61, 13, 10, 26, 0xc3, 0xa9]);

export function _start(): void {
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_read(open("bytes"), iovecs(bytes, 16), 1, nread));
  check(1, load<i32>(nread) == 7);
  for (let i = 0; i < 7; i++) check(2, load<u8>(bytes + i) == load<u8>(EXPECTED + i));
  check(3, untouched(bytes + 7, 9));
  exit(0);
}
