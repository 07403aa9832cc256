// claim: proc_exit of wasi_unstable ends the program with the status given
// weight: ordinary
// when: argument 0 above 1; world the caller looks at the status
// matters: exit of wasi-libc of 2019 (_Exit.c): scripts tell success from failure by it.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, proc_exit
// expect: exited 42
// build: wasi_unstable

import { exit } from "../abi/check";

export function _start(): void {
  exit(42);
  exit(0);
}
