// claim: proc_spawn2 that is asked to search finds a bare name in a directory of the path given
// weight: ordinary
// matters: posix_spawnp.c in wasix-libc leaves the search to the host; a bare name such as "ls" starts nothing otherwise.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn2, params search_path and path; wasix-libc posix_spawnp.c
// modules: {"bin/child": "abi/modules/exit-42.wat"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus } from "../abi/process";
import { proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const name = text("child");
  const none = buffer(8);
  const pid = buffer(4);
  succeeds(proc_spawn2(name, 5, name, 5, none, 0, none, 0, none, 0, 1, text("/nowhere:/sandbox/bin"), 21, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
