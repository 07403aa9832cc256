// claim: proc_spawn2 of a file that is not there fails with ENOENT
// weight: ordinary
// when: world nothing of that name
// matters: posix_spawn.c in wasix-libc returns it, and CPython's subprocess.py makes FileNotFoundError of ENOENT; another errno reads like a broken system.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_spawn2 (posix_spawn(3): ENOENT)
// wasmer gives ENOEXEC: see proc_spawn3.missing-file.

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { proc_spawn2 } from "../abi/wasix_32v1";

const ENOENT = 44;

export function _start(): void {
  const file = text("/sandbox/absent.wasm");
  const none = buffer(64);
  failsWith(proc_spawn2(file, 20, file, 20, none, 0, none, 0, none, 0, 0, none, 0, buffer(4)), ENOENT);
  exit(0);
}
