// claim: a program run by proc_exec4 gets the variables that the list points to
// weight: ordinary
// matters: __execvpe in wasix-libc (musl/src/process/execvp.c) passes envp as it is; commands that env or Python start would lose PATH, HOME and every variable set for them.
// source: wasmerio/wasmer lib/wasix proc_exec4.rs: pointers to texts that end in a NUL
// modules: {"child.wasm": "abi/modules/environment.ts"}
// expect: exited 42

import { buffer, text } from "../abi/bytes";
import { exit } from "../abi/check";
import { list } from "../abi/process";
import { proc_exec4 } from "../abi/wasix_32v1";

export function _start(): void {
  const args = list("name", "one");
  const errno = proc_exec4(text("/sandbox/child.wasm"), 19, args, 2, list("A=1", "B=two words"), 2, 0, buffer(4), 0);
  exit(errno == 0 ? 101 : errno);
}
