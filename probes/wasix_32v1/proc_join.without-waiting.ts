// claim: a non-blocking proc_join of a running child says that nothing has happened
// weight: ordinary
// matters: Process::try_wait of Rust's std for WASIX (sys/process/unix/wasix.rs) takes any exit code for the end; tokio's Child and Python's Popen.poll would report a running child as done, or block.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_join; typenames.witx join_flags: non_blocking is bit 0, join_status: nothing is 0
// build: threads, asyncify
// waitpid(WNOHANG). The child reads from a pipe that nobody writes to until the parent has asked.

import { buffer, iovecs, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_read } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, proc_fork, proc_join, write } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const child = buffer(4);
  const pid = buffer(8);
  const status = buffer(8);
  const wait = iovecs(buffer(4), 4);
  const moved = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  setUp(proc_fork(1, child) == 0 && load<i32>(child) != UNTOUCHED_32);
  if (load<i32>(child) == 0) {
    fd_read(load<i32>(fds), wait, 1, moved);
    exit(5);
  }
  store<i32>(pid, 1);
  store<i32>(pid, load<i32>(child), 4);
  const errno = proc_join(pid, 1, status);
  setUp(write(load<i32>(fds, 4), pid, 4));
  succeeds(errno);
  check(1, load<u8>(status) == 0);
  exit(0);
}
