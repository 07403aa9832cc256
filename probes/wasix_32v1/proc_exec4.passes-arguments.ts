// claim: a program run by proc_exec4 gets the arguments that the list points to
// weight: ordinary
// matters: __execvpe in wasix-libc (musl/src/process/execvp.c) passes argv as it is, so that arguments may hold line feeds; bash -c with a script of several lines breaks otherwise.
// source: wasmerio/wasmer lib/wasix proc_exec4.rs: pointers to texts that end in a NUL
// modules: {"child.wasm": "abi/modules/arguments.ts"}
// expect: exited 42

import { buffer, text } from "../abi/bytes";
import { exit } from "../abi/check";
import { list } from "../abi/process";
import { proc_exec4 } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(16);
  const args = list("name", "one", "two words");
  const errno = proc_exec4(text("/sandbox/child.wasm"), 19, args, 3, none, 0, 0, none, 0);
  exit(errno == 0 ? 101 : errno);
}
