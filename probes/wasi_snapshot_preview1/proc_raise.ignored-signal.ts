// claim: proc_raise of SIGCHLD, which is ignored by default, returns success
// weight: unusual
// matters: A program that calls proc_raise itself, since raise(3) of wasi-libc (signal.c) does not, and raises what does nothing by default goes on.
// source: WebAssembly/WASI preview1 docs.md, proc_raise; signal "chld"
//
// A host that does nothing passes; what this tells apart is a host without proc_raise (ENOSYS, ENOTSUP).
// A signal that ends the process is not tried: some runtimes would really send it to themselves.

import { exit, succeeds } from "../abi/check";
import { proc_raise } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(proc_raise(16));
  exit(0);
}
