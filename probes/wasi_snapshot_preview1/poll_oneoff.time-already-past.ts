// claim: poll_oneoff for an absolute time that is past returns at once with its event
// weight: ordinary
// when: memory a deadline; world it is past
// matters: A deadline that passed while the program worked must not become a wait; wasi-libc asks so in clock_nanosleep.c.
// source: WebAssembly/WASI preview1 docs.md, subclockflags "subscription_clock_abstime"; clock_nanosleep in POSIX with TIMER_ABSTIME
// timeout: 2000
//
// wazero answers ENOTSUP to absolute times. Node does not come back from one of the monotonic clock.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { ABSOLUTE, onClock } from "../abi/subscription";
import { clock_time_get, poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscription = buffer(48);
  const event = buffer(32);
  const nevents = buffer(4);
  const now = buffer(8);
  setUp(clock_time_get(1, 1, now) == 0 && load<u64>(now) > 1000);
  onClock(subscription, 7, 1, load<u64>(now) - 1000, ABSOLUTE);
  succeeds(poll_oneoff(subscription, event, 1, nevents));
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(event) == 7 && load<u16>(event, 8) == 0 && load<u8>(event, 10) == 0);
  exit(0);
}
