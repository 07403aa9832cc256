// claim: proc_signal to a process that does not exist fails with ESRCH
// weight: unusual
// matters: A program looks by kill(pid, 0) whether the owner of a lock file still lives, and takes the lock over on ESRCH; success makes it wait for ever.
// source: wasmer's own test of proc_signal: INT32_MAX gives __WASI_ERRNO_SRCH (kill(2)); wasix-libc kill.c returns the errno
// kill(pid, 0) is how programs ask whether a process lives.
// The releases of wasmer that were measured answer 0 where there is no such process: that test is newer.

import { exit, failsWith } from "../abi/check";
import { proc_signal } from "../abi/wasix_32v1";

const ESRCH = 71;

export function _start(): void {
  failsWith(proc_signal(i32.MAX_VALUE, 0), ESRCH);
  exit(0);
}
