// claim: proc_join of a child that exits with 5 waits for it and gives its id and its status
// weight: ordinary
// matters: Process::wait of Rust's std for WASIX (sys/process/unix/wasix.rs) and waitpid of wasix-libc decode this record; Command::status and "if grep -q" in bash decide by the number in it.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_join; typenames.witx join_status: exit_normal is 1, then the status at offset 2
// build: threads, asyncify

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { MS, proc_fork, proc_join } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const child = buffer(4);
  const pid = buffer(8);
  const status = buffer(8);
  setUp(proc_fork(1, child) == 0 && load<i32>(child) != UNTOUCHED_32);
  if (load<i32>(child) == 0) {
    atomic.wait<i32>(child, 0, 50 * MS);
    exit(5);
  }
  store<i32>(pid, 1);
  store<i32>(pid, load<i32>(child), 4);
  succeeds(proc_join(pid, 0, status));
  check(1, load<u8>(status) == 1);
  check(2, load<u16>(status, 2) == 5);
  check(3, load<u8>(pid) == 1 && load<i32>(pid, 4) == load<i32>(child));
  exit(0);
}
