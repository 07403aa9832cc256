// claim: what is written to the second descriptor of fd_pipe is read from the first
// weight: ordinary
// matters: pipe2 in wasix-libc (cloudlibc/src/libc/unistd/pipe2.c) takes the first as fd[0], for reading; swapped or broken ends stop every pipeline of bash and every subprocess.PIPE of Python.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_pipe; wasmer lib/wasix fd_pipe.rs: first is the read end
// Pipelines and subprocess output in bash and Python go through this.

import { buffer, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_pipe, isFd, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  succeeds(fd_pipe(fds, fds + 4));
  const readEnd = load<i32>(fds);
  const writeEnd = load<i32>(fds, 4);
  check(1, isFd(readEnd) && isFd(writeEnd) && readEnd != writeEnd);
  check(2, write(writeEnd, text("through the pipe"), 16));
  const bytes = buffer(32);
  check(3, read(readEnd, bytes, 32) == 16);
  check(4, same(bytes, "through the pipe"));
  exit(0);
}
