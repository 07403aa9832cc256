// claim: an open action of proc_spawn2 opens a file under the number given, where the child writes to it
// weight: unusual
// matters: A launcher opens the log of its child so, and needs no descriptor of its own.
// source: wasix-org/wasix-witx typenames.witx, proc_spawn_fd_op_name open; wasix-libc posix_spawn_file_actions_addopen
// modules: {"child.wasm": "abi/modules/descriptor-9.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { exitStatus, fdOp, OP_OPEN } from "../abi/process";
import { CREATE, READ, WRITE } from "../abi/sandbox";
import { proc_spawn2 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const pid = buffer(4);
  const op = fdOp(OP_OPEN, 9, 0, "/sandbox/out.txt", CREATE, READ | WRITE);
  succeeds(proc_spawn2(file, 19, file, 19, none, 0, op, 1, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  check(2, contains("out.txt", "hi"));
  exit(0);
}
