// claim: port_addr_list gives the addresses of the machine, with a family each
// weight: unusual
// matters: getifaddrs in wasix-libc (sys/socket/getifaddrs.c) is built on it; a server that prints the addresses it can be reached at, or picks one for mDNS, would find no network.
// source: wasix-org/wasix-witx wasix_v1.witx, port_addr_list

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { port_addr_list } from "../abi/wasix_32v1";

export function _start(): void {
  const addresses = buffer(1024);
  const count = buffer(4);
  store<i32>(count, 32);
  succeeds(port_addr_list(addresses, count));
  check(1, load<i32>(count) >= 1 && load<i32>(count) <= 32);
  check(2, load<u8>(addresses) == 1 || load<u8>(addresses) == 2);
  exit(0);
}
