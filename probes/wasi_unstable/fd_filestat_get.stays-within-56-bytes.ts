// claim: fd_filestat_get of wasi_unstable writes 56 bytes, not the 64 of wasi_snapshot_preview1
// weight: ordinary
// matters: fstat of wasi-libc of 2019 (fstat.c) has 56 bytes on its stack; 64 overwrite the caller's variables.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, filestat; wasi-libc of 2019, fstat.c has one on the stack
// files: {"hello.txt": "hello, file"}
// build: wasi_unstable
//
// Node, Deno, Bun and wazero link wasi_unstable and answer as wasi_snapshot_preview1 does, with 64 bytes. Wasmtime and
// Wasmer keep the two apart.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { FILESTAT, fd_filestat_get } from "../abi/wasi_unstable";

export function _start(): void {
  const filestat = buffer(80);
  succeeds(fd_filestat_get(open("hello.txt"), filestat));
  check(1, !untouched(filestat, FILESTAT));
  check(2, untouched(filestat + FILESTAT, 24));
  exit(0);
}
