// claim: proc_spawn3 of a file that is not there is ENOENT
// weight: ordinary
// when: world nothing of that name
// matters: Command::spawn in Rust std for WASIX (process/unix/wasix.rs) makes ErrorKind::NotFound of what posix_spawnp returns, by which a program falls back on another tool.
// source: posix_spawn(3): errors as of execve(2), ENOENT; Command::spawn gives NotFound
// wasmer gives ENOENT where a search on PATH finds nothing, and ENOEXEC for whatever else cannot be started
// (lib/wasix/src/syscalls/wasix/proc_spawn3.rs), a path to nothing among it.

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { list } from "../abi/process";
import { proc_spawn3 } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(8);
  const file = text("/sandbox/nothing");
  failsWith(proc_spawn3(file, 16, list("name", "one"), 1, none, 0, none, 0, none, 0, 0, none, 0, buffer(4)), ENOENT);
  exit(0);
}
