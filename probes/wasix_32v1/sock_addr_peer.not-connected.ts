// claim: sock_addr_peer of a socket that is not connected is ENOTCONN
// weight: ordinary
// when: world a socket that is not connected
// matters: CPython's Lib/ssl.py asks getpeername whether it may start the handshake, and waits for a connection on ENOTCONN; another errno ends in an exception.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_addr_peer, similar to getpeername: ENOTCONN; CPython Lib/ssl.py asks so whether a socket is connected
// wasmer's own test of sock_addr_peer wants this too; the releases measured give 0.0.0.0:0 with success for a socket that
// was only opened (lib/wasix/src/net/socket.rs, addr_peer).

import { buffer, untouched } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { ENOTCONN, opened } from "../abi/network";
import { sock_addr_peer, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  const address = buffer(112);
  failsWith(sock_addr_peer(opened(STREAM), address), ENOTCONN);
  check(1, untouched(address, 112));
  exit(0);
}
