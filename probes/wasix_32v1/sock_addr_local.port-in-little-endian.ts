// claim: sock_addr_local gives the port in the order of bytes that sock_bind takes
// weight: unusual
// matters: A port with its bytes swapped, 8080 becoming 36895, is announced to clients that then find nobody.
// source: wasix-org/wasix-witx typenames.witx, addr_ip6: all calls of WASIX are little-endian; wasix-libc net.h works around the other order
// Fixed ports, the next one when one is taken. wasmer reads a port in this order and writes it in the other
// (lib/wasix/src/net/mod.rs, read_ip_port and write_ip_port); its own tests go by that.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, loopback, sock_addr_local, sock_bind, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const address = buffer(112);
  let bound = false;
  for (let port = 47103; port < 47120 && !bound; port++) {
    setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
    bound = sock_bind(load<i32>(fd), loopback(port)) == 0;
    if (!bound) continue;
    succeeds(sock_addr_local(load<i32>(fd), address));
    check(1, <i32>load<u16>(address, 2) == port);
  }
  setUp(bound);
  exit(0);
}
