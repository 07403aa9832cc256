// claim: epoll_create gives a new descriptor each time
// weight: ordinary
// matters: Selector::new in mio for WASIX (src/sys/wasi/epoll.rs) makes one per tokio runtime; two runtimes with the same descriptor would take each other's events.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_create, result fd

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { epoll_create, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const one = buffer(4);
  const two = buffer(4);
  succeeds(epoll_create(one));
  succeeds(epoll_create(two));
  check(1, isFd(load<i32>(one)) && isFd(load<i32>(two)));
  check(2, load<i32>(one) != load<i32>(two));
  exit(0);
}
