// claim: proc_signals_get gives a child the signals that its parent had ignored for it
// weight: ordinary
// matters: __wasi_init_signals in wasix-libc (sigaction.c) reads them at start; nohup ignores SIGHUP for its child so, which otherwise ends with the terminal.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_signals_get; wasix-libc posix_spawn.c passes them, __wasm_init_signals reads them
// modules: {"child.wasm": "abi/modules/dispositions.ts"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { exitStatus } from "../abi/process";
import { proc_spawn2, SIGUSR1 } from "../abi/wasix_32v1";

export function _start(): void {
  const file = text("/sandbox/child.wasm");
  const none = buffer(8);
  const pid = buffer(4);
  const ignored = buffer(2);
  store<u8>(ignored, SIGUSR1);
  store<u8>(ignored, 1, 1);
  setUp(proc_spawn2(file, 19, file, 19, none, 0, none, 0, ignored, 1, 0, none, 0, pid) == 0);
  const status = exitStatus(load<i32>(pid));
  setUp(status >= 0);
  check(1, status == 42);
  exit(0);
}
