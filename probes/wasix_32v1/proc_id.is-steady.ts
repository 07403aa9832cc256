// claim: proc_id gives a process id, the same one each time
// weight: ordinary
// matters: getpid in wasix-libc (libc-bottom-half/sources/getpid.c) is this call; OpenSSL compares it to notice a fork and bash prints it as $$, and both would see a new process each time.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_id (getpid(2))

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { proc_id } from "../abi/wasix_32v1";

export function _start(): void {
  const one = buffer(4);
  const two = buffer(4);
  succeeds(proc_id(one));
  succeeds(proc_id(two));
  check(1, load<i32>(one) > 0 && load<i32>(one) != UNTOUCHED_32);
  check(2, load<i32>(one) == load<i32>(two));
  exit(0);
}
