// claim: clock_time_get writes into memory that the program grew after it was started
// weight: ordinary
// matters: A host that keeps an old view of the memory writes into nowhere once the allocator has grown it: Go's runtime (mem_wasm.go) grows before main runs.
// source: WebAssembly/WASI preview1 docs.md, clock_time_get; every allocator grows the memory (dlmalloc in wasi-libc and Rust, the runtime of AssemblyScript and of Go)
//
// A host in JavaScript that keeps a view of the memory from before writes nowhere: growing detaches the buffer.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(clock_time_get(0, 1, buffer(8)) == 0);
  const time = (memory.grow(1) << 16) as usize;
  setUp(time > 0);
  succeeds(clock_time_get(0, 1, time));
  check(1, load<u64>(time) > 1_577_836_800_000_000_000); // 2020
  exit(0);
}
