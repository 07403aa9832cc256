// claim: a program run by proc_spawn gets the arguments of the list, one a line
// weight: ordinary
// matters: std::process::Command in early Rust for WASIX (sys/wasix/process.rs) passes them so; a child without its arguments does something else than it was told.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn, param args
// modules: {"child.wasm": "abi/modules/arguments.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { proc_spawn } from "../abi/wasix_32v1";

const INHERIT = 1;

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const args = text("name\none\ntwo words");
  const none = buffer(8);
  const handles = buffer(28);
  const errno = proc_spawn(file, 19, 0, args, 18, none, 0, INHERIT, INHERIT, INHERIT, text("."), 1, handles);
  succeeds(errno);
  check(1, isPid(load<i32>(handles)));
  check(2, exitStatus(load<i32>(handles)) == 42);
  exit(0);
}
