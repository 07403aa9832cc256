// claim: fd_seek of wasi_unstable with whence 1 moves to an offset counted from the end
// weight: ordinary
// when: argument 2 is 1 (from the end)
// matters: wasi-libc of 2019 (lseek.c) has 1 for SEEK_END; a host with preview 1's numbers stays where it is, and ftell gives a wrong size.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, whence: "end" comes second
// files: {"hello.txt": "hello, file"}
// build: wasi_unstable
//
// Node, Deno, Bun and wazero link wasi_unstable and answer as wasi_snapshot_preview1 does, with its numbers for
// whence. Wasmtime and Wasmer keep the two apart.

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { WHENCE_END, fd_read, fd_seek } from "../abi/wasi_unstable";

export function _start(): void {
  const fd = open("hello.txt");
  const offset = buffer(8);
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_seek(fd, -4, WHENCE_END, offset));
  check(1, load<u64>(offset) == 7);
  setUp(fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 4 && same(bytes, "file"));
  exit(0);
}
