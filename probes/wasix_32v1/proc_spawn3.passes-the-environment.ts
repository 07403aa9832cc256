// claim: a program run by proc_spawn3 gets the variables that the list points to
// weight: ordinary
// matters: posix_spawn.c in wasix-libc, under Command::env of Rust std, passes envp as pointers; a child that does not get what was set runs with the wrong settings, or none.
// source: wasmerio/wasmer lib/wasix proc_spawn3.rs: pointers to texts that end in a NUL
// modules: {"child.wasm": "abi/modules/environment.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, list } from "../abi/process";
import { proc_spawn3 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const pid = buffer(4);
  const env = list("A=1", "B=two words");
  succeeds(proc_spawn3(file, 19, list("name", "one"), 1, env, 2, none, 0, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
