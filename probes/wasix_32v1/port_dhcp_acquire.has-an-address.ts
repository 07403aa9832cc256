// claim: after port_dhcp_acquire the port has an address
// weight: unusual
// matters: A program on a virtual network asks for its address before it listens; if success leaves it without one, bind to it fails later with an errno that misleads.
// source: wasix-org/wasix-witx wasix_v1.witx, port_dhcp_acquire

import { check, exit, succeeds } from "../abi/check";
import { listed } from "../abi/port";
import { port_dhcp_acquire } from "../abi/wasix_32v1";

export function _start(): void {
  succeeds(port_dhcp_acquire());
  check(1, listed() > 0);
  exit(0);
}
