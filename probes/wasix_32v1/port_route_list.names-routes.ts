// claim: port_route_list gives no more routes than there is room for, and their number
// weight: unusual
// matters: A program that shows or saves the routing table gives room for some entries; a host that writes more than that damages the memory behind.
// source: wasix-org/wasix-witx wasix_v1.witx, port_route_list

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { port_route_list } from "../abi/wasix_32v1";

export function _start(): void {
  const list = buffer(1024);
  const count = buffer(4);
  store<i32>(count, 8);
  succeeds(port_route_list(list, count));
  check(1, load<u32>(count) <= 8 && (load<i32>(count) == 0) == untouched(list, 16));
  store<i32>(count, 0);
  const errno = port_route_list(list, count);
  check(2, errno == 0 ? load<i32>(count) == 0 : load<i32>(count) > 0);
  exit(0);
}
