// claim: sched_yield returns success
// weight: ordinary
// matters: Go's runtime (notetsleepg in runtime/lock_wasip1.go) throws where it fails, Rust's thread::yield_now (sys/thread/wasip1.rs) asserts in a debug build, and wasi-libc's sched_yield.c hands the errno on.
// source: WebAssembly/WASI preview1 docs.md, sched_yield
//
// A host that does nothing passes: yielding has no effect that a single thread could see.

import { exit, succeeds } from "../abi/check";
import { sched_yield } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(sched_yield());
  exit(0);
}
