// claim: fd_seek of wasi_unstable with whence 2 moves to an absolute offset
// weight: ordinary
// when: argument 2 is 2 (from the start)
// matters: wasi-libc of 2019 (lseek.c) has 2 for SEEK_SET; a host with preview 1's numbers goes to the end, and the file seems empty.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, whence: "set" comes third
// files: {"hello.txt": "hello, file"}
// build: wasi_unstable
//
// Node, Deno, Bun and wazero link wasi_unstable and answer as wasi_snapshot_preview1 does, with its numbers for
// whence. Wasmtime and Wasmer keep the two apart.

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { WHENCE_START, fd_read, fd_seek } from "../abi/wasi_unstable";

export function _start(): void {
  const fd = open("hello.txt");
  const offset = buffer(8);
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_seek(fd, 7, WHENCE_START, offset));
  check(1, load<u64>(offset) == 7);
  setUp(fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 4 && same(bytes, "file"));
  exit(0);
}
