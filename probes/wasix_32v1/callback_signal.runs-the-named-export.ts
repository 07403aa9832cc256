// claim: a signal runs the export that callback_signal named, with the number of the signal
// weight: ordinary
// matters: sigaction in wasix-libc (musl/src/signal/sigaction.c) registers __wasm_signal this way, which runs the program's handlers; without it bash never notices Ctrl-C and no handler ever runs.
// source: wasix-org/wasix-witx wasix_v1.witx, callback_signal
// A host may deliver at the call or at the next one, so another one follows.

import { buffer, text, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { callback_signal, proc_id, proc_signal, SIGUSR1, thread_sleep } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function on_signal(signal: i32): void {
  store<i32>(seen, signal);
}

export function _start(): void {
  const pid = buffer(4);
  setUp(proc_id(pid) == 0 && load<i32>(pid) != UNTOUCHED_32);
  callback_signal(text("on_signal"), 9);
  setUp(proc_signal(load<i32>(pid), SIGUSR1) == 0);
  thread_sleep(0);
  check(1, load<i32>(seen) == SIGUSR1);
  exit(0);
}
