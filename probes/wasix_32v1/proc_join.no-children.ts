// claim: proc_join for any child in a process without children fails with ECHILD
// weight: ordinary
// matters: waitpid in wasix-libc (musl/src/process/waitpid.c) passes the errno on; bash's waitchld in jobs.c loops until ECHILD, and its wait builtin would hang or fail without it.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_join; wasmer lib/wasix proc_join.rs: Errno::Child
// A shell's "wait" ends by it.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { proc_join } from "../abi/wasix_32v1";

const ECHILD = 12;

export function _start(): void {
  const pid = buffer(8);
  store<u64>(pid, 0);
  failsWith(proc_join(pid, 0, buffer(8)), ECHILD);
  exit(0);
}
