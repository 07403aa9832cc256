// claim: poll_oneoff of two clocks returns when the earlier one is due, with its event alone
// weight: unusual
// when: memory two clocks
// matters: An event loop with several timers acts on the one that is due; another one fires too early.
// source: WebAssembly/WASI preview1 docs.md, poll_oneoff
// timeout: 8000
//
// eventtype "clock": the event occurs where the clock "has reached timestamp". wazero and Wasmer report both clocks,
// though one is not due for three seconds.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { clock_time_get, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscriptions = buffer(96);
  const events = buffer(64);
  const nevents = buffer(4);
  for (let i: usize = 0; i < 96; i += 8) store<u64>(subscriptions + i, 0);
  store<u64>(subscriptions, 1);
  store<u32>(subscriptions, 1, 16);
  store<u64>(subscriptions, 3_000_000_000, 24);
  store<u64>(subscriptions + 48, 2);
  store<u32>(subscriptions + 48, 1, 16);
  store<u64>(subscriptions + 48, 20_000_000, 24);
  const start = buffer(8);
  const end = buffer(8);
  setUp(clock_time_get(1, 1, start) == 0);
  succeeds(poll_oneoff(subscriptions, events, 2, nevents));
  setUp(clock_time_get(1, 1, end) == 0);
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(events) == 2);
  check(3, load<u64>(end) - load<u64>(start) >= 19_000_000);
  check(4, load<u64>(end) - load<u64>(start) < 2_000_000_000);
  exit(0);
}
