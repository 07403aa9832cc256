// claim: proc_raise_interval of 0 cancels an interval that has raised its signal: no more of them come
// weight: unusual
// matters: setitimer with zeros, and alarm(0), take a deadline back; a signal that comes nevertheless ends a program whose work was done in time.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_raise_interval: zero indicates the signal interval is cancelled
// 200 is soon, be it taken for nanoseconds or, as wasmer does, for milliseconds: see raises-after-the-time.

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { callback_signal, MS, proc_raise_interval, SIGUSR1, thread_sleep } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function __wasm_signal(signal: i32): void {
  store<i32>(seen, load<i32>(seen) + 1);
}

export function _start(): void {
  callback_signal(text("__wasm_signal"), 13);
  succeeds(proc_raise_interval(SIGUSR1, 200, 1));
  for (let i = 0; i < 100 && load<i32>(seen) == 0; i++) thread_sleep(20 * MS);
  check(1, load<i32>(seen) > 0);
  succeeds(proc_raise_interval(SIGUSR1, 0, 0));
  thread_sleep(20 * MS);
  const before = load<i32>(seen);
  thread_sleep(500 * MS);
  thread_sleep(0);
  check(2, load<i32>(seen) == before);
  exit(0);
}
