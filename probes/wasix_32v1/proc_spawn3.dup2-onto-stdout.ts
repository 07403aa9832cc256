// claim: a dup2 action of proc_spawn3 makes a pipe of the parent the standard output of the child
// weight: ordinary
// matters: Stdio::piped() in Rust std for WASIX (process/unix/wasix.rs) is a dup2 action of posix_spawnp; without it Command::output returns nothing and the text shows on the screen.
// source: wasix-org/wasix-witx typenames.witx, proc_spawn_fd_op; Stdio::piped() of Rust for WASIX
// modules: {"child.wasm": "abi/modules/hello.ts"}

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { exitStatus, fdOp, list, OP_DUP2 } from "../abi/process";
import { fd_pipe, isFd, proc_spawn3, read } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const fds = buffer(8);
  const pid = buffer(4);
  const bytes = buffer(8);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const op = fdOp(OP_DUP2, 1, load<i32>(fds, 4));
  succeeds(proc_spawn3(file, 19, list("name", "one"), 1, none, 0, op, 1, none, 0, 0, none, 0, pid));
  check(1, read(load<i32>(fds), bytes, 8) == 2 && same(bytes, "hi"));
  check(2, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
