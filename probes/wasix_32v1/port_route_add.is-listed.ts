// claim: a route that port_route_add added is in the list that port_route_list gives
// weight: unusual
// matters: A router or VPN client inside the sandbox adds the networks behind its peer; a route accepted but not kept sends those packets nowhere.
// source: wasix-org/wasix-witx wasix_v1.witx, port_route_add

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { cidr, routes } from "../abi/port";
import { port_route_add } from "../abi/wasix_32v1";

export function _start(): void {
  const none = buffer(16);
  const before = routes();
  memory.fill(none, 0, 16);
  succeeds(port_route_add(cidr(10, 43, 0, 0, 16), cidr(10, 42, 42, 1, 0), none, none));
  setUp(before >= 0);
  check(1, routes() == before + 1);
  exit(0);
}
