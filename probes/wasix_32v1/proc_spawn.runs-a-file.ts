// claim: proc_spawn runs a module from a file as a child process, whose exit status proc_join then gives
// weight: ordinary
// matters: std::process::Command in early Rust for WASIX (sys/wasix/process.rs) starts and waits so; another status takes a failed build for a good one.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn; std::process::Command of earlier Rust for WASIX
// modules: {"child.wasm": "abi/modules/exit-42.wat"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { proc_spawn } from "../abi/wasix_32v1";

const INHERIT = 1;

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const handles = buffer(28);
  const errno = proc_spawn(file, 19, 0, file, 19, none, 0, INHERIT, INHERIT, INHERIT, text("."), 1, handles);
  succeeds(errno);
  check(1, isPid(load<i32>(handles)));
  check(2, exitStatus(load<i32>(handles)) == 42);
  exit(0);
}
