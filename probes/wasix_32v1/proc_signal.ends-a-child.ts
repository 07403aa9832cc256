// claim: SIGKILL by proc_signal ends a child that sleeps, within two seconds
// weight: ordinary
// matters: kill.c in wasix-libc, behind Popen.kill of CPython's subprocess.py and the builtin of bash; a child that does not end is waited for without end.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_signal; wasix-libc kill.c
// modules: {"child.wasm": "abi/modules/sleeper.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { exitStatus, isPid } from "../abi/process";
import { MS, now, proc_signal, proc_spawn2 } from "../abi/wasix_32v1";

const SIGKILL = 9;

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const child = buffer(4);
  setUp(proc_spawn2(file, 19, file, 19, none, 0, none, 0, none, 0, 0, none, 0, child) == 0);
  setUp(isPid(load<i32>(child)));
  const before = now();
  succeeds(proc_signal(load<i32>(child), SIGKILL));
  const status = exitStatus(load<i32>(child));
  check(1, status != 42);
  check(2, now() - before < 2000 * MS);
  exit(0);
}
