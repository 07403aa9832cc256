// claim: fd_write prints from memory that the program grew after it was started
// weight: ordinary
// matters: Go's runtime (mem_wasm.go) grows the memory before main prints; a host with an old view prints zeros.
// source: WebAssembly/WASI preview1 docs.md, ciovec; every allocator grows the memory (dlmalloc in wasi-libc and Rust, the runtime of AssemblyScript and of Go)
// stdout: "before after"
//
// A host in JavaScript that keeps a view of the memory from before reads nothing: growing detaches the buffer.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(1, iovecs(text("before "), 7), 1, nwritten));
  check(1, load<i32>(nwritten) == 7);
  const bytes = (memory.grow(1) << 16) as usize;
  setUp(bytes > 0);
  store<u32>(bytes, 0x65746661); // afte
  store<u8>(bytes, 0x72, 4);
  succeeds(fd_write(1, iovecs(bytes, 5), 1, nwritten));
  check(2, load<i32>(nwritten) == 5);
  exit(0);
}
