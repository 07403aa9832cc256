// claim: port_mac gives the hardware address of the local port
// weight: unusual
// matters: Programs that derive an id from the hardware address, as version 1 UUIDs do, read six bytes; fewer repeat between machines, and more overwrite what lies behind.
// source: wasix-org/wasix-witx wasix_v1.witx, port_mac

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { port_mac } from "../abi/wasix_32v1";

export function _start(): void {
  const mac = buffer(16);
  succeeds(port_mac(mac));
  check(1, !untouched(mac, 6));
  check(2, untouched(mac + 6, 10));
  exit(0);
}
