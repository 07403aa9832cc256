// claim: proc_exit2 in the child of a fork without copied memory takes control back to the parent
// weight: ordinary
// matters: _Exit in wasix-libc (cloudlibc/src/libc/stdlib/_Exit.c) ends the child of vfork with it; if the whole process ends instead, one command not found takes the shell down.
// source: wasmer lib/wasix proc_exit2.rs; wasix-libc _Exit.c
// build: threads, asyncify

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { proc_exit2, proc_fork, proc_join } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const child = buffer(4);
  const pid = buffer(8);
  const status = buffer(8);
  setUp(proc_fork(0, child) == 0 && load<i32>(child) != UNTOUCHED_32);
  if (load<i32>(child) == 0) {
    proc_exit2(9);
    exit(101);
  }
  store<i32>(pid, 1);
  store<i32>(pid, load<i32>(child), 4);
  setUp(proc_join(pid, 0, status) == 0);
  check(2, load<u8>(status) == 1 && load<u16>(status, 2) == 9);
  exit(0);
}
