// claim: sched_yield returns success
// weight: core
// matters: Go's osyield in runtime/os_wasip1.go and sched_yield of wasi-libc's sched_yield.c spin on it; an error is thrown as fatal there.
// source: WebAssembly/WASI preview1 docs.md, sched_yield
//
// A host that does nothing passes: yielding has no effect that a single thread could see.

import { exit, succeeds } from "../abi/check";
import { sched_yield } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(sched_yield());
  exit(0);
}
