// claim: a program run by proc_spawn3 without a list of variables has those of its parent
// weight: unusual
// matters: posix_spawn.c in wasix-libc hands a null list of variables on as null; a C program that passes none expects its child to find programs by its own PATH.
// source: wasmerio/wasmer lib/wasix proc_spawn3.rs: a null pointer inherits the environment
// env: {"A": "1", "B": "two words"}
// modules: {"child.wasm": "abi/modules/environment.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, list } from "../abi/process";
import { proc_spawn3 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const pid = buffer(4);
  succeeds(proc_spawn3(file, 19, list("name", "one"), 1, 0, 0, none, 0, none, 0, 0, none, 0, pid));
  check(1, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
