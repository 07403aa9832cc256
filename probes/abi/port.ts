// What the probes of a port's configuration share. Hosts refuse these calls, so there is no more than a list to compare.

import { buffer } from "./bytes";
import { INET4, port_addr_list, port_route_list } from "./wasix_32v1";

/** An addr_cidr; an addr is the same without its prefix. */
export function cidr(a: i32, b: i32, c: i32, d: i32, prefix: i32): usize {
  const at = buffer(32);
  memory.fill(at, 0, 32);
  store<u8>(at, INET4);
  store<u32>(at, a | (b << 8) | (c << 16) | (d << 24), 2);
  store<u8>(at, prefix, 6);
  return at;
}

/** The number of addresses of the port, or -1. */
export function listed(): i32 {
  const count = buffer(4);
  store<i32>(count, 32);
  return port_addr_list(buffer(1024), count) == 0 && load<u32>(count) < 32 ? load<i32>(count) : -1;
}

/** The number of routes of the port, or -1. */
export function routes(): i32 {
  const count = buffer(4);
  store<i32>(count, 16);
  return port_route_list(buffer(2048), count) == 0 && load<u32>(count) < 16 ? load<i32>(count) : -1;
}
