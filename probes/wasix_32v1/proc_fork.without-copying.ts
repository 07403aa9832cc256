// claim: the child of a proc_fork without copied memory writes to the memory of its parent, which waits for it
// weight: ordinary
// matters: vfork in wasix-libc (musl/src/process/vfork.c) asks for no copy; callers such as BusyBox's spawn read the errno that their child left in a variable, and would miss every failed exec.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_fork, param copy_memory: similar to vfork
// build: threads, asyncify

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { isPid } from "../abi/process";
import { proc_exit2, proc_fork } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const child = buffer(4);
  const seen = buffer(4);
  store<i32>(seen, 1);
  succeeds(proc_fork(0, child));
  if (load<i32>(child) == 0) {
    store<i32>(seen, 2);
    proc_exit2(0);
  }
  check(1, isPid(load<i32>(child)));
  check(2, load<i32>(seen) == 2);
  exit(0);
}
