// claim: proc_exit ends the program with the status given
// weight: core
// source: WebAssembly/WASI preview1 docs.md, proc_exit
// expect: exited 42

import { exit } from "../abi/check";

export function _start(): void {
  exit(42);
  exit(0);
}
