// claim: after port_gateway_set port_route_list gives a route
// weight: unusual
// matters: A VPN client sends all traffic through its gateway so; if the route is missing in spite of success, packets leave by the old way, unprotected.
// source: wasix-org/wasix-witx wasix_v1.witx, port_gateway_set

import { check, exit, succeeds } from "../abi/check";
import { cidr, routes } from "../abi/port";
import { port_gateway_set } from "../abi/wasix_32v1";

export function _start(): void {
  succeeds(port_gateway_set(cidr(10, 42, 42, 1, 0)));
  check(1, routes() > 0);
  exit(0);
}
