// claim: proc_exec3 in the child of proc_fork_env runs the file as that child, and the caller is the parent again
// weight: ordinary
// matters: __execvpe in wasix-libc (musl/src/process/execvp.c) calls __vfork_restore when exec answers 0; if the child does not run then, every command started through vfork is silently missing.
// source: wasix-libc vfork.h: the child may only end or execute
// modules: {"child.wasm": "abi/modules/exit-42.wat"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { proc_exec3, proc_fork_env, proc_id } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const parent = buffer(4);
  const child = buffer(4);
  const me = buffer(4);
  setUp(proc_id(parent) == 0 && isPid(load<i32>(parent)));
  succeeds(proc_fork_env(child));
  check(1, isPid(load<i32>(child)));
  check(2, proc_exec3(file, 19, file, 19, none, 0, 0, none, 0) == 0);
  setUp(proc_id(me) == 0);
  check(3, load<i32>(me) == load<i32>(parent));
  check(4, exitStatus(load<i32>(child)) == 42);
  exit(0);
}
