// claim: a close action of proc_spawn2 closes the descriptor in the child, and not in the parent
// weight: unusual
// matters: A child that keeps the write end of the parent's pipe open never lets its reader see the end.
// source: wasix-org/wasix-witx typenames.witx, proc_spawn_fd_op_name close; wasix-libc posix_spawn_file_actions_addclose
// modules: {"child.wasm": "abi/modules/descriptor-9.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { exitStatus, fdOp, OP_CLOSE } from "../abi/process";
import { fd_dup2, proc_spawn2, write } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const copy = buffer(4);
  const pid = buffer(4);
  setUp(fd_dup2(2, 9, 0, copy) == 0 && load<i32>(copy) == 9);
  const op = fdOp(OP_CLOSE, 9);
  succeeds(proc_spawn2(file, 19, file, 19, none, 0, op, 1, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == EBADF);
  check(2, write(9, pid, 0));
  exit(0);
}
