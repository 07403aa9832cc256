// claim: after proc_fork_env the caller is the child, with the id that was written, until it ends
// weight: ordinary
// matters: __vfork_internal in wasix-libc (musl/src/process/vfork.c) returns 0 to go on as the child and keeps the id for later; a dup2 meant for the child would redirect the parent.
// source: wasix-libc proc_fork_env in vfork.c: vfork without asyncify

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isPid } from "../abi/process";
import { proc_exit2, proc_fork_env, proc_id } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const parent = buffer(4);
  const child = buffer(4);
  const me = buffer(4);
  setUp(proc_id(parent) == 0 && isPid(load<i32>(parent)));
  succeeds(proc_fork_env(child));
  const errno = proc_id(me);
  proc_exit2(102);
  check(1, isPid(load<i32>(child)) && load<i32>(child) != load<i32>(parent));
  setUp(errno == 0);
  check(2, load<i32>(me) == load<i32>(child));
  exit(0);
}
