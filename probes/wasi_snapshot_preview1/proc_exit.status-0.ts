// claim: proc_exit with status 0 ends the program as successful
// weight: ordinary
// when: argument 0 is 0
// matters: wasi-libc's exit(0) (_Exit.c) and Go's os.Exit(0) (runtime/os_wasip1.go) end so, and a main that returns 0 does without (crt1-command.c); CI takes any other end for a failure.
// source: WebAssembly/WASI preview1 docs.md, proc_exit

import { exit } from "../abi/check";

export function _start(): void {

  exit(0);
}
