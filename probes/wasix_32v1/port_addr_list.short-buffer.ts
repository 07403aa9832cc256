// claim: port_addr_list with room for no address is EOVERFLOW and says how many there are
// weight: unusual
// matters: getifaddrs in wasix-libc (sys/socket/getifaddrs.c) starts with a small buffer and takes a larger one at EOVERFLOW; with another errno it fails on every machine that has more addresses.
// source: wasix-org/wasix-witx wasix_v1.witx, port_addr_list

import { buffer } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { port_addr_list } from "../abi/wasix_32v1";

const EOVERFLOW = 61;

export function _start(): void {
  const count = buffer(4);
  store<i32>(count, 0);
  failsWith(port_addr_list(buffer(64), count), EOVERFLOW);
  check(1, load<i32>(count) > 0);
  exit(0);
}
