// claim: proc_raise_interval of 0 cancels an interval: no signal comes any more
// weight: edge
// source: wasix-org/wasix-witx wasix_v1.witx, proc_raise_interval: zero indicates the signal interval is cancelled
// The first interval is a day, so that a host that takes it for milliseconds does not raise either; see raises-after-the-time.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isPid } from "../abi/process";
import { callback_signal, MS, proc_id, proc_raise_interval, proc_signal, SIGUSR1, thread_sleep } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function __wasm_signal(signal: i32): void {
  store<i32>(seen, load<i32>(seen) + 1);
}

export function _start(): void {
  const pid = buffer(4);
  callback_signal(text("__wasm_signal"), 13);
  succeeds(proc_raise_interval(SIGUSR1, 86_400_000 * MS, 1));
  succeeds(proc_raise_interval(SIGUSR1, 0, 0));
  thread_sleep(50 * MS);
  check(1, load<i32>(seen) == 0);
  setUp(proc_id(pid) == 0 && isPid(load<i32>(pid)));
  setUp(proc_signal(load<i32>(pid), SIGUSR1) == 0);
  thread_sleep(0);
  check(2, load<i32>(seen) == 1);
  exit(0);
}
