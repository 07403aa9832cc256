// claim: proc_join for any child gives the id and the status of the one that exits
// weight: ordinary
// matters: waitpid in wasix-libc (musl/src/process/waitpid.c) passes none for -1 and reads the id back; bash's waitchld in jobs.c finds out so which of its jobs has ended.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_join
// build: threads, asyncify
// wait(2), and waitpid(-1) of a shell.

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { proc_fork, proc_join } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const child = buffer(4);
  const pid = buffer(8);
  const status = buffer(8);
  setUp(proc_fork(1, child) == 0 && load<i32>(child) != UNTOUCHED_32);
  if (load<i32>(child) == 0) exit(6);
  store<u64>(pid, 0);
  succeeds(proc_join(pid, 0, status));
  check(1, load<u8>(pid) == 1 && load<i32>(pid, 4) == load<i32>(child));
  check(2, load<u8>(status) == 1 && load<u16>(status, 2) == 6);
  exit(0);
}
