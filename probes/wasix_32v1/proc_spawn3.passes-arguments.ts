// claim: a program run by proc_spawn3 gets the arguments that the list points to
// weight: ordinary
// matters: posix_spawn.c in wasix-libc, under Command::args of Rust std, passes argv as pointers; read as one text with an entry a line, an argument that holds a line break becomes two.
// source: wasmerio/wasmer lib/wasix proc_spawn3.rs: pointers to texts that end in a NUL
// modules: {"child.wasm": "abi/modules/arguments.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, list } from "../abi/process";
import { proc_spawn3 } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(8);
  const pid = buffer(4);
  const args = list("name", "one", "two words");
  succeeds(proc_spawn3(text("/sandbox/child.wasm"), 19, args, 3, none, 0, none, 0, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
