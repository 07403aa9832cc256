// claim: the child of proc_fork has the globals of the module as they were in the parent
// weight: unusual
// matters: The stack pointer of a C program is a global of the module; a child that starts with its initial value writes over the frames that it is about to return to.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_fork; wasmer proc_fork.rs captures "all the globals"
// build: threads, asyncify
// clang keeps only __stack_pointer and __tls_base in globals; AssemblyScript keeps its variables there. That is why the
// other fork probes lay out before the fork what the child needs.

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, proc_fork, read } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

let counter = 0;

export function _start(): void {
  const fds = buffer(8);
  const pid = buffer(4);
  const value = buffer(4);
  const said = buffer(4);
  const report = iovecs(value, 4);
  const moved = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  counter = load<u8>(fds) + 7;
  succeeds(proc_fork(1, pid));
  if (load<i32>(pid) == 0) {
    store<i32>(value, counter);
    fd_write(load<i32>(fds, 4), report, 1, moved);
    exit(0);
  }
  check(1, read(load<i32>(fds), said, 4) == 4);
  check(2, load<i32>(said) == counter);
  exit(0);
}
