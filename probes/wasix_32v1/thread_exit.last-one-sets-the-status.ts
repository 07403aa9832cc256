// claim: thread_exit of the only thread ends the process with the status given
// weight: unusual
// matters: A module on the bare wasix crate may end its only thread with a status; a shell that sees 0 in its place takes the failure for success.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_exit
// expect: exited 7
// wasmer calls the status a leftover of an earlier version and ends with 0 (lib/wasix/src/syscalls/wasix/thread_exit.rs); the
// interface has not followed.

import { exit } from "../abi/check";
import { thread_exit } from "../abi/wasix_32v1";

export function _start(): void {
  thread_exit(7);
  exit(101);
}
