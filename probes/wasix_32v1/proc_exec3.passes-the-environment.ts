// claim: a program run by proc_exec3 gets the variables of the list, one a line
// weight: ordinary
// matters: __wasilibc_exec_combine_strings in wasix-libc (musl/src/process/execvp.c) joins envp with line feeds; "export" in bash and Python's env= would have no effect on the commands they start.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec3, param envs; wasix-libc execve.c
// modules: {"child.wasm": "abi/modules/environment.ts"}
// expect: exited 42

import { buffer, text } from "../abi/bytes";
import { exit } from "../abi/check";
import { proc_exec3 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const errno = proc_exec3(file, 19, file, 19, text("A=1\nB=two words"), 15, 0, buffer(16), 0);
  exit(errno == 0 ? 101 : errno);
}
