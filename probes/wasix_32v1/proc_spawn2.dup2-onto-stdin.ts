// claim: a dup2 action of proc_spawn2 makes a pipe of the parent the standard input of the child
// weight: ordinary
// matters: posix_spawn_file_actions_adddup2 in wasix-libc, behind popen(…, "w"): a child that does not get the pipe reads the terminal and hangs.
// source: wasix-org/wasix-witx typenames.witx, proc_spawn_fd_op; wasix-libc posix_spawn_file_actions_adddup2
// modules: {"child.wasm": "abi/modules/cat.ts"}
// stdout: "through"

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { exitStatus, fdOp, OP_DUP2 } from "../abi/process";
import { fd_pipe, isFd, proc_spawn2, write } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const fds = buffer(8);
  const pid = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)) && write(load<i32>(fds, 4), text("through"), 7));
  const op = fdOp(OP_DUP2, 0, load<i32>(fds));
  succeeds(proc_spawn2(file, 19, file, 19, none, 0, op, 1, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
