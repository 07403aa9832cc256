// claim: proc_exit2 ends the child of proc_fork_env with its status, and the caller is the parent again
// weight: ordinary
// matters: _Exit in wasix-libc (cloudlibc/src/libc/stdlib/_Exit.c) comes back from proc_exit2 and jumps to the parent; if that is still the child, Python's subprocess goes on as the process it has ended.
// source: wasix-libc vfork.h: the child may only end or execute

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { proc_exit2, proc_fork_env, proc_id } from "../abi/wasix_32v1";

export function _start(): void {
  const parent = buffer(4);
  const child = buffer(4);
  const me = buffer(4);
  setUp(proc_id(parent) == 0 && isPid(load<i32>(parent)));
  succeeds(proc_fork_env(child));
  check(1, isPid(load<i32>(child)));
  proc_exit2(9);
  setUp(proc_id(me) == 0);
  check(2, load<i32>(me) == load<i32>(parent));
  check(3, exitStatus(load<i32>(child)) == 9);
  exit(0);
}
