// claim: an address that port_addr_add added is in the list that port_addr_list gives
// weight: unusual
// matters: A VPN client or a DHCP client inside the sandbox sets its address so; success without an address in the list leaves it sending from none.
// source: wasix-org/wasix-witx wasix_v1.witx, port_addr_add

import { check, exit, setUp, succeeds } from "../abi/check";
import { cidr, listed } from "../abi/port";
import { port_addr_add } from "../abi/wasix_32v1";

export function _start(): void {
  const before = listed();
  succeeds(port_addr_add(cidr(10, 42, 42, 42, 24)));
  setUp(before >= 0);
  check(1, listed() == before + 1);
  exit(0);
}
