// claim: poll_oneoff waits until an absolute time of the real-time clock
// weight: unusual
// when: memory a deadline on the real-time clock
// matters: pthread_cond_timedwait-like waits have a wall-clock deadline; taken for a span, it is decades away.
// timeout: 2000
// source: WebAssembly/WASI preview1 docs.md, subclockflags "subscription_clock_abstime"
//
// wazero answers ENOTSUP to absolute times. Wasmer does not come back.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { ABSOLUTE, onClock } from "../abi/subscription";
import { clock_time_get, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscription = buffer(48);
  const event = buffer(32);
  const nevents = buffer(4);
  const start = buffer(8);
  const end = buffer(8);
  setUp(clock_time_get(0, 1, start) == 0);
  onClock(subscription, 7, 0, load<u64>(start) + 20_000_000, ABSOLUTE);
  succeeds(poll_oneoff(subscription, event, 1, nevents));
  setUp(clock_time_get(0, 1, end) == 0);
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(event) == 7 && load<u16>(event, 8) == 0 && load<u8>(event, 10) == 0);
  check(3, load<u64>(end) - load<u64>(start) >= 19_000_000); // a millisecond early is forgiven
  exit(0);
}
