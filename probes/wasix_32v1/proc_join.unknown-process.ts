// claim: proc_join of a process that there is not is ECHILD
// weight: unusual
// matters: bash's wait with a process id that is no child prints "not a child of this shell"; a host that waits for it, or answers 0, stops or misleads the script.
// source: wait(2): ECHILD; wasix-libc waitpid.c passes the errno on

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ECHILD } from "../abi/process";
import { proc_join } from "../abi/wasix_32v1";

export function _start(): void {
  const pid = buffer(8);
  store<u32>(pid, 1);
  store<i32>(pid, 7654321, 4);
  failsWith(proc_join(pid, 0, buffer(8)), ECHILD);
  exit(0);
}
