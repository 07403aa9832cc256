// claim: resolve of localhost gives 127.0.0.1 or ::1
// weight: ordinary
// matters: Tests and development servers connect to localhost; a program in a sandbox without a name server finds it all the same.
// source: wasix-org/wasix-witx wasix_v1.witx, resolve; typenames.witx addr_ip

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { INET4, resolve } from "../abi/wasix_32v1";

export function _start(): void {
  const addresses = buffer(128);
  const count = buffer(4);
  succeeds(resolve(text("localhost"), 9, 0, addresses, 4, count));
  check(1, load<i32>(count) >= 1 && load<i32>(count) <= 4);
  if (load<u8>(addresses) == INET4) check(2, load<u32>(addresses, 2) == 0x0100007f);
  else check(3, load<u8>(addresses) == 2 && load<u8>(addresses, 17) == 1);
  exit(0);
}
