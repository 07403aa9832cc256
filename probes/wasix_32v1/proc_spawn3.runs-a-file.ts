// claim: proc_spawn3 runs a module from a file as a child process, whose exit status proc_join then gives
// weight: ordinary
// matters: posix_spawn.c in wasix-libc calls it, and posix_spawnp starts every std::process::Command of Rust for WASIX (process/unix/wasix.rs); without it none of them runs.
// source: wasmerio/wasmer lib/wasix proc_spawn3.rs; std::process::Command of Rust for WASIX
// modules: {"child.wasm": "abi/modules/exit-42.wat"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, isPid, list } from "../abi/process";
import { proc_spawn3 } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(8);
  const pid = buffer(4);
  const args = list("name", "one");
  succeeds(proc_spawn3(text("/sandbox/child.wasm"), 19, args, 1, none, 0, none, 0, none, 0, 0, none, 0, pid));
  check(1, isPid(load<i32>(pid)));
  check(2, exitStatus(load<i32>(pid)) == 42);
  exit(0);
}
