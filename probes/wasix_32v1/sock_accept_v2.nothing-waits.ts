// claim: sock_accept_v2 on a non-blocking listener to which nobody connected is EAGAIN
// weight: ordinary
// matters: mio's TcpListener::accept for WASIX, under tokio, tries until EAGAIN; a call that waits stops every other task of the server.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_accept_v2, similar to accept in POSIX: EAGAIN; every event loop

import { buffer, untouched } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { doNotWait, EAGAIN } from "../abi/network";
import { listener, sock_accept_v2 } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  const accepted = buffer(4);
  doNotWait(server);
  failsWith(sock_accept_v2(server, 0, accepted, buffer(112)), EAGAIN);
  check(1, untouched(accepted, 4));
  exit(0);
}
