// claim: proc_raise of a signal that does not exist fails with EINVAL
// weight: edge
// matters: A program that calls proc_raise itself, since raise(3) of wasi-libc (signal.c) does not, is told EINVAL for a number that is no signal; a host that ends it loses its data.
// source: WebAssembly/WASI preview1 docs.md, proc_raise, where an invalid signal is EINVAL

import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { proc_raise } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(proc_raise(250), EINVAL);
  exit(0);
}
