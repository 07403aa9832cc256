// claim: a program run by proc_exec3 gets the arguments of the list, one a line
// weight: ordinary
// matters: __wasilibc_exec_combine_strings in wasix-libc (musl/src/process/execvp.c) joins argv with line feeds; a host that splits it otherwise starts every command of bash with wrong arguments.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_exec3, param args; wasix-libc execve.c
// modules: {"child.wasm": "abi/modules/arguments.ts"}
// expect: exited 42

import { buffer, text } from "../abi/bytes";
import { exit } from "../abi/check";
import { proc_exec3 } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(16);
  const errno = proc_exec3(text("/sandbox/child.wasm"), 19, text("name\none\ntwo words"), 18, none, 0, 0, none, 0);
  exit(errno == 0 ? 101 : errno);
}
