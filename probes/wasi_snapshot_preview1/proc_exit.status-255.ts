// claim: proc_exit passes the greatest status of eight bits on unchanged
// weight: unusual
// when: argument 0 above 125
// matters: ssh and xargs end with 255 for an error of their own, and Rust's ExitCode goes up to it; a host that knows fewer turns it into a crash.
// source: WebAssembly/WASI preview1 docs.md, proc_exit; exitcode has 32 bits
// expect: exited 255
//
// The meaning of other values than 0 "is dependent on the environment", but that one ends the program is not. Wasmtime
// traps at 126 and above.

import { exit } from "../abi/check";

export function _start(): void {
  exit(255);
  exit(0);
}
