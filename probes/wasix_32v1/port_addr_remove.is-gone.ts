// claim: an address that port_addr_remove removed is in the list no more
// weight: unusual
// matters: A program that moves to a new address takes the old one away; where it stays although the call succeeded, peers go on reaching a machine that has left.
// source: wasix-org/wasix-witx wasix_v1.witx, port_addr_remove

import { check, exit, setUp, succeeds } from "../abi/check";
import { cidr, listed } from "../abi/port";
import { port_addr_add, port_addr_remove } from "../abi/wasix_32v1";

export function _start(): void {
  port_addr_add(cidr(10, 42, 42, 42, 24));
  const before = listed();
  succeeds(port_addr_remove(cidr(10, 42, 42, 42, 24)));
  setUp(before > 0);
  check(1, listed() == before - 1);
  exit(0);
}
