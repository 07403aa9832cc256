// claim: proc_parent of the own process gives an id that is not the own
// weight: ordinary
// matters: getppid in wasix-libc asks so, and so does $PPID of bash; the own id in its place makes a script that signals its parent end itself.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_parent (getppid(2))

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { proc_id, proc_parent } from "../abi/wasix_32v1";

export function _start(): void {
  const pid = buffer(4);
  const parent = buffer(4);
  setUp(proc_id(pid) == 0 && load<i32>(pid) != UNTOUCHED_32);
  succeeds(proc_parent(load<i32>(pid), parent));
  check(1, load<i32>(parent) != UNTOUCHED_32);
  check(2, load<i32>(parent) != load<i32>(pid));
  exit(0);
}
