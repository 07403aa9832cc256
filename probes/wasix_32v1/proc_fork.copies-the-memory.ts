// claim: what the child of proc_fork writes to memory does not show in the parent
// weight: ordinary
// matters: _Fork in wasix-libc (musl/src/process/_Fork.c) asks for a copy; a subshell of bash, "(cd /tmp; x=1)", would change the variables and the job table of the shell itself.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_fork: param copy_memory
// build: threads, asyncify

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, proc_fork, read } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const pid = buffer(4);
  const value = buffer(4);
  const said = buffer(4);
  const report = iovecs(value, 4);
  const moved = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  store<i32>(value, 1);
  succeeds(proc_fork(1, pid));
  if (load<i32>(pid) == 0) {
    store<i32>(value, load<i32>(value) + 1);
    fd_write(load<i32>(fds, 4), report, 1, moved);
    exit(0);
  }
  check(1, read(load<i32>(fds), said, 4) == 4);
  check(2, load<i32>(said) == 2);
  check(3, load<i32>(value) == 1);
  exit(0);
}
