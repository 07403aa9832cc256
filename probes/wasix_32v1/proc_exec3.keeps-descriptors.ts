// claim: a program run by proc_exec3 has the descriptors of the caller that are not marked close-on-exec
// weight: ordinary
// matters: execvp in wasix-libc (musl/src/process/execvp.c) passes no list of descriptors; bash sets up < and | before it calls, and the command would run without its input and output.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec3; execve(2): file descriptors remain open unless FD_CLOEXEC is set
// modules: {"child.wasm": "abi/modules/descriptor-9.ts"}
// expect: exited 42

import { buffer, text } from "../abi/bytes";
import { exit, setUp } from "../abi/check";
import { fd_dup2, proc_exec3 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(16);
  const copy = buffer(4);
  setUp(fd_dup2(1, 9, 0, copy) == 0 && load<i32>(copy) == 9);
  const errno = proc_exec3(file, 19, file, 19, none, 0, 0, none, 0);
  exit(errno == 0 ? 101 : errno);
}
