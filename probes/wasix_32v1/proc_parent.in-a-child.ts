// claim: proc_parent of the own process, asked in a forked child, gives the process that forked it
// weight: unusual
// matters: A daemon that was forked checks by getppid whether its parent is still there; another number makes it believe that it was orphaned, and it ends.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_parent (getppid(2))
// build: threads, asyncify
// wasmer gives 0: a fork does not record its parent.

import { buffer, iovecs, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, proc_fork, proc_id, proc_parent, read } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const own = buffer(4);
  const pid = buffer(4);
  const said = buffer(8);
  const report = iovecs(said, 8);
  const moved = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  setUp(proc_id(own) == 0);
  setUp(proc_fork(1, pid) == 0 && load<i32>(pid) != UNTOUCHED_32);
  if (load<i32>(pid) == 0) {
    setUp(proc_id(pid) == 0);
    store<i32>(said, proc_parent(load<i32>(pid), said + 4));
    fd_write(load<i32>(fds, 4), report, 1, moved);
    exit(0);
  }
  setUp(read(load<i32>(fds), said, 8) == 8);
  check(1, load<i32>(said) == 0);
  check(2, load<i32>(said, 4) == load<i32>(own));
  exit(0);
}
