// claim: proc_fork gives 0 to the child and the child's id to the parent
// weight: ordinary
// matters: _Fork in wasix-libc (musl/src/process/_Fork.c) tells child from parent by the zero; bash's make_child in jobs.c would run the command in the shell, or start none.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_fork
// build: threads, asyncify
// The child reports by a pipe, which it has from its parent.

import { buffer, iovecs, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, proc_fork, read } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const pid = buffer(4);
  const said = buffer(8);
  const report = iovecs(pid, 4);
  const moved = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  succeeds(proc_fork(1, pid));
  if (load<i32>(pid) == 0) {
    fd_write(load<i32>(fds, 4), report, 1, moved);
    exit(0);
  }
  check(1, load<i32>(pid) > 0 && load<i32>(pid) != UNTOUCHED_32);
  check(2, read(load<i32>(fds), said, 4) == 4 && load<i32>(said) == 0);
  exit(0);
}
