// claim: a dup2 action of proc_spawn2 makes a pipe of the parent the standard output of the child
// weight: ordinary
// matters: posix_spawn_file_actions_adddup2 in wasix-libc, behind popen(…, "r") (musl's popen.c): without it the output shows on the screen and the parent reads nothing.
// source: wasix-org/wasix-witx typenames.witx, proc_spawn_fd_op; wasix-libc posix_spawn_file_actions_adddup2
// modules: {"child.wasm": "abi/modules/hello.ts"}

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { exitStatus, fdOp, OP_DUP2 } from "../abi/process";
import { fd_pipe, isFd, proc_spawn2, read } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const fds = buffer(8);
  const pid = buffer(4);
  const bytes = buffer(8);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const op = fdOp(OP_DUP2, 1, load<i32>(fds, 4));
  succeeds(proc_spawn2(file, 19, file, 19, none, 0, op, 1, none, 0, 0, none, 0, pid));
  check(1, read(load<i32>(fds), bytes, 8) == 2 && same(bytes, "hi"));
  check(2, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
