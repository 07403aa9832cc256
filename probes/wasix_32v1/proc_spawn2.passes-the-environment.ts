// claim: a program run by proc_spawn2 gets the variables of the list, one a line
// weight: ordinary
// matters: posix_spawn.c in wasix-libc hands envp on; a child without PATH and HOME finds neither programs nor settings.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn2, param envs; wasix-libc posix_spawn.c
// modules: {"child.wasm": "abi/modules/environment.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const env = text("A=1\nB=two words");
  const pid = buffer(4);
  succeeds(proc_spawn2(file, 19, file, 19, env, 15, none, 0, none, 0, 0, none, 0, pid));
  check(1, isPid(load<i32>(pid)));
  check(2, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
