// claim: proc_exit ends the program with the status given
// weight: ordinary
// when: argument 0 above 1; world the caller looks at the status
// matters: exit of wasi-libc's _Exit.c and Go's os.Exit (runtime/os_wasip1.go): scripts tell grep's "nothing found" from an error by it.
// source: WebAssembly/WASI preview1 docs.md, proc_exit
// expect: exited 42

import { exit } from "../abi/check";

export function _start(): void {
  exit(42);
  exit(0);
}
