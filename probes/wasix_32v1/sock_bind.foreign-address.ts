// claim: sock_bind to an address that no device of the host has is EADDRNOTAVAIL
// weight: unusual
// matters: A server with a wrong address in its settings says so by EADDRNOTAVAIL, and does not listen where nobody looks.
// source: bind(3p): EADDRNOTAVAIL; 192.0.2.1 is for documentation (RFC 5737)

import { exit, failsWith } from "../abi/check";
import { EADDRNOTAVAIL, opened } from "../abi/network";
import { DGRAM, loopback, sock_bind } from "../abi/wasix_32v1";

export function _start(): void {
  const address = loopback(0);
  store<u32>(address, 0x010200c0, 4);
  failsWith(sock_bind(opened(DGRAM), address), EADDRNOTAVAIL);
  exit(0);
}
