// claim: a chdir action of proc_spawn2 sets the working directory of the child
// weight: unusual
// matters: Command::current_dir in Rust std for WASIX (process/unix/wasix.rs) is posix_spawn_file_actions_addchdir_np; a child in the wrong directory finds none of its files.
// source: wasix-org/wasix-witx typenames.witx, proc_spawn_fd_op_name chdir; wasix-libc posix_spawn_file_actions_addchdir_np
// files: {"below/": ""}
// modules: {"child.wasm": "abi/modules/directory.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, fdOp, OP_CHDIR } from "../abi/process";
import { proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const pid = buffer(4);
  const op = fdOp(OP_CHDIR, 0, 0, "/sandbox/below");
  succeeds(proc_spawn2(file, 19, file, 19, none, 0, op, 1, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
