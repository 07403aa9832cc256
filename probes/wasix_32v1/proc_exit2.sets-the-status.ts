// claim: proc_exit2 ends the process with the status given
// weight: ordinary
// matters: _Exit in wasix-libc (cloudlibc/src/libc/stdlib/_Exit.c) is behind every exit; with another status CI jobs, "set -e" and "&&" take a failed program for a good one.
// source: wasix-libc _Exit.c calls proc_exit2; wasmer lib/wasix proc_exit2.rs
// expect: exited 7

import { exit } from "../abi/check";
import { proc_exit2 } from "../abi/wasix_32v1";

export function _start(): void {
  proc_exit2(7);
  exit(101);
}
