// claim: an open action of proc_spawn2 for a number that is in use closes it first: the child's output goes to the file
// weight: unusual
// matters: cmd > file of a shell opens over descriptor 1; a host that refuses a number in use lets the output go to the screen.
// source: posix_spawn_file_actions_addopen(3p): if fildes is open, it is closed before the file is opened
// modules: {"child.wasm": "abi/modules/hello.ts"}
// `> file` of a shell.
// wasmer opens the file at that very number (lib/wasix/src/syscalls/wasix/proc_spawn3.rs, apply_fd_op): EEXIST where it is in use.

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
  const op = fdOp(OP_OPEN, 1, 0, "/sandbox/out.txt", CREATE, READ | WRITE);
  succeeds(proc_spawn2(file, 19, file, 19, none, 0, op, 1, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  check(2, contains("out.txt", "hi"));
  exit(0);
}
