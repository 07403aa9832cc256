// claim: a program run by proc_spawn2 gets the arguments of the list, one a line
// weight: ordinary
// matters: posix_spawn.c in wasix-libc hands argv on as one list, an entry a line; lost or joined ones change what a command does.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn2, param args; wasix-libc posix_spawn.c
// modules: {"child.wasm": "abi/modules/arguments.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(8);
  const args = text("name\none\ntwo words");
  const pid = buffer(4);
  succeeds(proc_spawn2(text("/sandbox/child.wasm"), 19, args, 18, none, 0, none, 0, none, 0, 0, none, 0, pid));
  check(1, isPid(load<i32>(pid)));
  check(2, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
