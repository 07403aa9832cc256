// claim: a program run by proc_exec3 does not have the descriptors that are marked close-on-exec
// weight: ordinary
// matters: fcntl(F_SETFD) in wasix-libc (cloudlibc/src/libc/fcntl/fcntl.c) promises it; a child that keeps the write end of its own pipe never sees the end of its input.
// source: execve(2): FD_CLOEXEC; wasix-libc fcntl.c, F_SETFD
// modules: {"child.wasm": "abi/modules/descriptor-9.ts"}
// expect: exited 8

import { buffer, text } from "../abi/bytes";
import { exit, setUp } from "../abi/check";
import { fd_dup2, fd_pipe, isFd, proc_exec3 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(16);
  const fds = buffer(8);
  const copy = buffer(4);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  setUp(fd_dup2(load<i32>(fds, 4), 9, 1, copy) == 0 && load<i32>(copy) == 9);
  const errno = proc_exec3(file, 19, file, 19, none, 0, 0, none, 0);
  exit(errno == 0 ? 101 : errno);
}
