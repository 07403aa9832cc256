// claim: sock_send_to of more than a datagram can hold is EMSGSIZE
// weight: unusual
// matters: A program that finds its path's limit by EMSGSIZE sends smaller ones; success loses what was cut off.
// source: sendto(3p): EMSGSIZE; RFC 768: the length has sixteen bits

import { buffer, iovecs } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { datagrams, EMSGSIZE } from "../abi/network";
import { localPort, loopback, sock_send_to } from "../abi/wasix_32v1";

export function _start(): void {
  const server = datagrams();
  if (memory.size() < 3) setUp(memory.grow(3) > 0);
  failsWith(sock_send_to(datagrams(), iovecs(1024, 70000), 1, 0, loopback(localPort(server)), buffer(4)), EMSGSIZE);
  exit(0);
}
