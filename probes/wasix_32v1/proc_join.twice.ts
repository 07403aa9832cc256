// claim: proc_join of a child that was joined before is ECHILD
// weight: unusual
// matters: Python's subprocess._try_wait takes ECHILD to mean that somebody else reaped the child; the old status a second time, or an endless wait, breaks programs that also have a SIGCHLD handler.
// source: wait(2): the process is reaped, then ECHILD
// modules: {"child.wasm": "abi/modules/exit-42.wat"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ECHILD, exitStatus } from "../abi/process";
import { proc_join, proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const child = buffer(4);
  const pid = buffer(8);
  setUp(proc_spawn2(file, 19, file, 19, none, 0, none, 0, none, 0, 0, none, 0, child) == 0);
  setUp(exitStatus(load<i32>(child)) == 42);
  store<u32>(pid, 1);
  store<i32>(pid, load<i32>(child), 4);
  failsWith(proc_join(pid, 0, buffer(8)), ECHILD);
  exit(0);
}
