// claim: thread_signal to the calling thread runs the registered handler with the number of the signal
// weight: ordinary
// matters: raise.c and pthread_kill in wasix-libc: abort handlers and CPython's signal.pthread_kill stand on it.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_signal; wasix-libc raise.c
// A host may deliver at the call or at the next one, so another one follows.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { callback_signal, SIGUSR1, thread_id, thread_signal, thread_sleep } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function __wasm_signal(signal: i32): void {
  store<i32>(seen, signal);
}

export function _start(): void {
  const tid = buffer(4);
  callback_signal(text("__wasm_signal"), 13);
  setUp(thread_id(tid) == 0);
  succeeds(thread_signal(load<i32>(tid), SIGUSR1));
  thread_sleep(0);
  check(1, load<i32>(seen) == SIGUSR1);
  exit(0);
}
