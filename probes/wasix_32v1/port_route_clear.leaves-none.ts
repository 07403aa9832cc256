// claim: after port_route_clear port_route_list gives no route
// weight: unusual
// matters: A VPN client that takes over all routes clears the old ones first; one left over lets traffic leak past the tunnel.
// source: wasix-org/wasix-witx wasix_v1.witx, port_route_clear

import { check, exit, succeeds } from "../abi/check";
import { routes } from "../abi/port";
import { port_route_clear } from "../abi/wasix_32v1";

export function _start(): void {
  succeeds(port_route_clear());
  check(1, routes() == 0);
  exit(0);
}
