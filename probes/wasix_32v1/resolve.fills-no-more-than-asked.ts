// claim: resolve with room for one address writes one
// weight: unusual
// matters: LookupHost in Rust std for WASIX (net/connection/wasix.rs) has room for 50 addresses on its stack: a name with more must not overwrite what lies behind.
// source: wasix-org/wasix-witx wasix_v1.witx, resolve, param naddrs: fills the output buffer as much as possible

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { INET4, resolve } from "../abi/wasix_32v1";

export function _start(): void {
  const addresses = buffer(128);
  const count = buffer(4);
  succeeds(resolve(text("127.0.0.1"), 9, 80, addresses, 1, count));
  check(1, load<i32>(count) == 1);
  check(2, load<u8>(addresses) == INET4 && !untouched(addresses + 2, 4));
  check(3, untouched(addresses + 32, 96));
  exit(0);
}
