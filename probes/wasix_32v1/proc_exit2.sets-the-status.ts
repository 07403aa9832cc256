// claim: proc_exit2 ends the process with the status given
// weight: core
// source: wasix-libc _Exit.c calls proc_exit2; wasmer lib/wasix proc_exit2.rs
// expect: exited 7

import { exit } from "../abi/check";
import { proc_exit2 } from "../abi/wasix_32v1";

export function _start(): void {
  proc_exit2(7);
  exit(101);
}
