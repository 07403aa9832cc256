// claim: fd_read fills a buffer in memory that the program grew after it was started
// weight: ordinary
// matters: os.ReadFile in Go reads into memory that its allocator (runtime/mem_wasm.go) has just grown; a host with an old view of it writes into nowhere.
// source: WebAssembly/WASI preview1 docs.md, iovec; every allocator grows the memory (dlmalloc in wasi-libc and Rust, the runtime of AssemblyScript and of Go)
// files: {"hello.txt": "hello, file"}
//
// A host in JavaScript that keeps a view of the memory from before writes nowhere: growing detaches the buffer.

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const bytes = (memory.grow(1) << 16) as usize;
  setUp(bytes > 0);
  const nread = buffer(4);
  succeeds(fd_read(fd, iovecs(bytes, 32), 1, nread));
  check(1, load<i32>(nread) == 11);
  check(2, same(bytes, "hello, file"));
  exit(0);
}
