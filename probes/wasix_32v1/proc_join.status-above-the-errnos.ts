// claim: proc_join gives the status 127 of a child as 127
// weight: unusual
// when: world a child that exits with more than 78
// matters: waitpid in wasix-libc (musl/src/process/waitpid.c) shifts it into W_EXITCODE; bash reports a missing command by 127, and a host that keeps only numbers of known errnos makes that something else.
// source: wasix-libc waitpid.c: WEXITSTATUS; sh(1): 126 and 127 say that a command was not executed or not found
// build: threads, asyncify
// typenames.witx calls the status an errno, and these end at 76: wasmer makes 79 of everything that is not an errno.

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { exitStatus } from "../abi/process";
import { proc_fork } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const child = buffer(4);
  setUp(proc_fork(1, child) == 0 && load<i32>(child) != UNTOUCHED_32);
  if (load<i32>(child) == 0) exit(127);
  const status = exitStatus(load<i32>(child));
  setUp(status >= 0);
  check(1, status == 127);
  exit(0);
}
