// claim: poll_oneoff for no time at all returns at once with its event
// weight: unusual
// when: memory a wait of no time
// matters: wasi-libc's ioctl.c (FIONREAD) and Go's runtime (netpoll_wasip1.go) put a clock of no time beside the descriptors to look without waiting; a host that blocks freezes them.
// source: WebAssembly/WASI preview1 docs.md, subscription_clock "timeout"; wasi-libc poll.c with a timeout of 0
// timeout: 2000
//
// Wasmer does not come back.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { onClock } from "../abi/subscription";
import { poll_oneoff } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const subscription = buffer(48);
  const event = buffer(64);
  const nevents = buffer(4);
  onClock(subscription, 7, 1, 0);
  succeeds(poll_oneoff(subscription, event, 1, nevents));
  check(1, load<i32>(nevents) == 1);
  check(2, load<u64>(event) == 7 && load<u16>(event, 8) == 0 && load<u8>(event, 10) == 0);
  check(3, untouched(event + 32, 32));
  exit(0);
}
