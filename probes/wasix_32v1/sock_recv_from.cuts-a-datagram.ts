// claim: of a datagram that is longer than the buffer the rest is lost, and the next one is whole
// weight: unusual
// matters: A DNS client has room for 512 bytes; the rest of a longer answer must not come as the next one.
// source: recvfrom(3p): the excess bytes are discarded

import { buffer, iovecs, same, text, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { datagrams, sendDatagram } from "../abi/network";
import { sock_recv_from } from "../abi/wasix_32v1";

export function _start(): void {
  const server = datagrams();
  const client = datagrams();
  const bytes = buffer(16);
  const moved = buffer(4);
  const flags = buffer(2);
  sendDatagram(client, server, text("datagram"), 8);
  sendDatagram(client, server, text("next"), 4);
  succeeds(sock_recv_from(server, iovecs(bytes, 4), 1, 0, moved, flags, buffer(112)));
  check(1, load<i32>(moved) == 4 && same(bytes, "data") && untouched(bytes + 4, 12));
  succeeds(sock_recv_from(server, iovecs(bytes, 16), 1, 0, moved, flags, buffer(112)));
  check(2, load<i32>(moved) == 4 && same(bytes, "next") && load<u16>(flags) == 0);
  exit(0);
}
