// claim: proc_join of any child writes the id of the one that ended
// weight: ordinary
// matters: waitpid(-1) in wasix-libc (musl/src/process/waitpid.c) fails with ECHILD where the id is still none; waitchld in bash's jobs.c would never learn which job to strike off.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_join: pid will be populated; wasix-libc waitpid.c
// modules: {"child.wasm": "abi/modules/exit-42.wat"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isPid } from "../abi/process";
import { proc_join, proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const child = buffer(4);
  const pid = buffer(8);
  const status = buffer(8);
  setUp(proc_spawn2(file, 19, file, 19, none, 0, none, 0, none, 0, 0, none, 0, child) == 0);
  store<u64>(pid, 0);
  succeeds(proc_join(pid, 0, status));
  check(1, load<u8>(pid) == 1 && load<i32>(pid, 4) == load<i32>(child) && isPid(load<i32>(child)));
  check(2, load<u8>(status) == 1 && load<u16>(status, 2) == 42);
  exit(0);
}
