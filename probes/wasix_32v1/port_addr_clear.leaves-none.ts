// claim: after port_addr_clear port_addr_list gives no address
// weight: unusual
// matters: A program that joins a virtual network clears what the port had first; an address that stays makes it answer under one which belongs to another machine.
// source: wasix-org/wasix-witx wasix_v1.witx, port_addr_clear

import { check, exit, succeeds } from "../abi/check";
import { listed } from "../abi/port";
import { port_addr_clear } from "../abi/wasix_32v1";

export function _start(): void {
  succeeds(port_addr_clear());
  check(1, listed() == 0);
  exit(0);
}
