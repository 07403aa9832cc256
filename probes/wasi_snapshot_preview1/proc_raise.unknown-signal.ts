// claim: proc_raise of a signal that does not exist fails with EINVAL
// weight: unusual
// when: argument 0 above 31; by no libc
// matters: A program that calls proc_raise itself, since raise(3) of wasi-libc (signal.c) does not, is told EINVAL for a number that is no signal; a host that ends it loses its data.
// source: WebAssembly/WASI preview1 docs.md, proc_raise, where an invalid signal is EINVAL
//
// proc_raise is "similar to raise in POSIX", where a signal that is none is EINVAL. Node and wazero answer ENOSYS,
// Wasmtime traps at a number that is in no enumeration of the witx, and Wasmer answers 0.

import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { proc_raise } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(proc_raise(250), EINVAL);
  exit(0);
}
