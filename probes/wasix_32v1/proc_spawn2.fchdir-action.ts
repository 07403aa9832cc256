// claim: an fchdir action of proc_spawn2 makes an open directory the working directory of the child
// weight: unusual
// matters: A sandboxing launcher holds a directory open and starts the child there; by a path it could be moved away meanwhile.
// source: wasix-org/wasix-witx typenames.witx, proc_spawn_fd_op_name fchdir; wasix-libc posix_spawn_file_actions_addfchdir_np
// files: {"below/": ""}
// modules: {"child.wasm": "abi/modules/directory.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, fdOp, OP_FCHDIR } from "../abi/process";
import { DIRECTORY, open, PATHS } from "../abi/sandbox";
import { proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const pid = buffer(4);
  const op = fdOp(OP_FCHDIR, open("below", DIRECTORY, PATHS));
  succeeds(proc_spawn2(file, 19, file, 19, none, 0, op, 1, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
