// claim: a descriptor that the child of proc_fork closes is still open in the parent
// weight: ordinary
// matters: bash's execute_pipeline (execute_cmd.c) has the child close the pipe ends that are the parent's; if that closes them in the parent too, the pipeline breaks before it starts.
// source: fork(2): the child has duplicates of the descriptors; wasix-libc fork.c
// build: threads, asyncify

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, proc_fork, write } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const child = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  succeeds(proc_fork(1, child));
  if (load<i32>(child) == 0) exit(fd_close(load<i32>(fds, 4)) == 0 ? 5 : 6);
  check(1, isPid(load<i32>(child)) && exitStatus(load<i32>(child)) == 5);
  check(2, write(load<i32>(fds, 4), fds, 4));
  exit(0);
}
