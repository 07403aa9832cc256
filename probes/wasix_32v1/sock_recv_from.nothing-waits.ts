// claim: sock_recv_from of a non-blocking socket for which nothing came is EAGAIN
// weight: ordinary
// matters: recvfrom.c in wasix-libc and mio's UdpSocket read until EAGAIN; a call that waits stops the event loop of a QUIC or game server.
// source: recvfrom(3p): EAGAIN; every event loop

import { buffer, iovecs, untouched } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { datagrams, doNotWait, EAGAIN } from "../abi/network";
import { sock_recv_from } from "../abi/wasix_32v1";

export function _start(): void {
  const server = datagrams();
  const bytes = buffer(16);
  doNotWait(server);
  failsWith(sock_recv_from(server, iovecs(bytes, 16), 1, 0, buffer(4), buffer(2), buffer(112)), EAGAIN);
  check(1, untouched(bytes, 16));
  exit(0);
}
