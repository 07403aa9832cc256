// claim: resolve of "192.0.2.7" gives that address
// weight: unusual
// matters: wasix-libc's getaddrinfo reads numbers itself, but programs on the bare wasix crate hand them to resolve: a host that asks a name server for them fails without a network.
// source: wasix-org/wasix-witx wasix_v1.witx, resolve; getaddrinfo(3) takes numbers and needs no server for them

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { INET4, resolve } from "../abi/wasix_32v1";

export function _start(): void {
  const addresses = buffer(128);
  const count = buffer(4);
  succeeds(resolve(text("192.0.2.7"), 9, 0, addresses, 4, count));
  check(1, load<i32>(count) == 1);
  check(2, load<u8>(addresses) == INET4 && load<u32>(addresses, 2) == 0x070200c0);
  exit(0);
}
