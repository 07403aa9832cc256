// claim: a route that port_route_remove removed is in the list no more
// weight: unusual
// matters: A VPN client removes its routes when it disconnects; one that stays sends traffic into a tunnel which is closed, until the program restarts.
// source: wasix-org/wasix-witx wasix_v1.witx, port_route_remove

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { cidr, routes } from "../abi/port";
import { port_route_add, port_route_remove } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(16);
  memory.fill(none, 0, 16);
  port_route_add(cidr(10, 43, 0, 0, 16), cidr(10, 42, 42, 1, 0), none, none);
  const before = routes();
  succeeds(port_route_remove(cidr(10, 43, 0, 0, 16)));
  setUp(before > 0);
  check(1, routes() == before - 1);
  exit(0);
}
