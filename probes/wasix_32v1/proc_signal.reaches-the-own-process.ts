// claim: proc_signal to the own process runs its handler with the number of the signal
// weight: ordinary
// matters: kill.c in wasix-libc with the own id, as os.kill(os.getpid(), SIGTERM) and kill $$ of a shell; a handler that does not run leaves temporary files behind.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_signal; wasix-libc kill.c
// A host may deliver at the call or at the next one, so another one follows.

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { callback_signal, proc_id, proc_signal, SIGUSR1, thread_sleep } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function __wasm_signal(signal: i32): void {
  store<i32>(seen, signal);
}

export function _start(): void {
  const pid = buffer(4);
  callback_signal(text("__wasm_signal"), 13);
  setUp(proc_id(pid) == 0 && load<i32>(pid) != UNTOUCHED_32);
  succeeds(proc_signal(load<i32>(pid), SIGUSR1));
  thread_sleep(0);
  check(1, load<i32>(seen) == SIGUSR1);
  exit(0);
}
