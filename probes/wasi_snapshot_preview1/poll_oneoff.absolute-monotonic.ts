// claim: poll_oneoff waits until an absolute time of the monotonic clock
// weight: ordinary
// when: memory a deadline on the monotonic clock
// matters: clock_nanosleep(3) with TIMER_ABSTIME (clock_nanosleep.c) keeps a steady beat; a host that takes the time for a span sleeps for days.
// source: WebAssembly/WASI preview1 docs.md, subclockflags "subscription_clock_abstime"
// timeout: 5000
//
// subclockflags "subscription_clock_abstime" is part of every clock's subscription. Node takes the time for a span
// and sleeps on; wazero answers ENOTSUP.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { clock_time_get, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscription = buffer(48);
  const event = buffer(32);
  const nevents = buffer(4);
  const start = buffer(8);
  const end = buffer(8);
  setUp(clock_time_get(1, 1, start) == 0);
  store<u64>(subscription, 0x1122334455667788);
  store<u64>(subscription, 0, 8); // clock
  store<u64>(subscription, 1, 16);
  store<u64>(subscription, load<u64>(start) + 20_000_000, 24);
  store<u64>(subscription, 0, 32);
  store<u64>(subscription, 1, 40);
  succeeds(poll_oneoff(subscription, event, 1, nevents));
  setUp(clock_time_get(1, 1, end) == 0);
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(event) == 0x1122334455667788);
  check(3, load<u16>(event, 8) == 0); // error
  check(4, load<u8>(event, 10) == 0); // type: clock
  check(5, load<u64>(end) - load<u64>(start) >= 19_000_000);
  exit(0);
}
