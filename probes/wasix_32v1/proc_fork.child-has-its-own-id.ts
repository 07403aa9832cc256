// claim: the child of proc_fork has the id that the parent got, and not that of the parent
// weight: ordinary
// matters: _Fork in wasix-libc (musl/src/process/_Fork.c) returns it to the parent, and bash's jobs.c waits for that number; with another one wait never finds the child.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_fork; wasix-libc fork.c
// build: threads, asyncify

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isPid } from "../abi/process";
import { fd_write } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, proc_fork, proc_id, read } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const child = buffer(4);
  const mine = buffer(4);
  const said = buffer(4);
  const report = iovecs(mine, 4);
  const moved = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  succeeds(proc_fork(1, child));
  if (load<i32>(child) == 0) {
    proc_id(mine);
    fd_write(load<i32>(fds, 4), report, 1, moved);
    exit(0);
  }
  setUp(proc_id(mine) == 0 && read(load<i32>(fds), said, 4) == 4);
  check(1, isPid(load<i32>(child)) && load<i32>(said) == load<i32>(child));
  check(2, load<i32>(mine) != load<i32>(child));
  exit(0);
}
