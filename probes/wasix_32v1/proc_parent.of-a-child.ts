// claim: proc_parent of a forked child gives the process that forked it
// weight: unusual
// matters: A process supervisor lists who belongs to whom; children that it cannot place are not ended with it.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_parent
// build: threads, asyncify
// getppid(2) asks for the own process only. wasmer gives the child's own id for any other process (proc_parent.rs).

import { buffer, iovecs, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_read } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, proc_fork, proc_id, proc_parent, write } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const own = buffer(4);
  const child = buffer(4);
  const parent = buffer(4);
  const wait = iovecs(buffer(4), 4);
  const moved = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  setUp(proc_id(own) == 0);
  setUp(proc_fork(1, child) == 0 && load<i32>(child) != UNTOUCHED_32);
  if (load<i32>(child) == 0) {
    fd_read(load<i32>(fds), wait, 1, moved);
    exit(0);
  }
  const errno = proc_parent(load<i32>(child), parent);
  setUp(write(load<i32>(fds, 4), own, 4));
  succeeds(errno);
  check(1, load<i32>(parent) == load<i32>(own));
  exit(0);
}
