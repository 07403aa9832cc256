// claim: sock_recv_from spreads a datagram over several buffers
// weight: unusual
// matters: A media receiver reads the header into one buffer and the frame into another.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_recv_from: reading into multiple buffers in the manner of readv

import { buffer, iovecs, same, text, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { datagrams, sendDatagram } from "../abi/network";
import { sock_recv_from } from "../abi/wasix_32v1";

export function _start(): void {
  const server = datagrams();
  const bytes = buffer(32);
  const moved = buffer(4);
  const flags = buffer(2);
  sendDatagram(datagrams(), server, text("datagram"), 8);
  succeeds(sock_recv_from(server, iovecs(bytes, 3, bytes + 16, 16), 2, 0, moved, flags, buffer(112)));
  check(1, load<i32>(moved) == 8 && load<u16>(flags) == 0);
  check(2, same(bytes, "dat") && untouched(bytes + 3, 13) && same(bytes + 16, "agram"));
  exit(0);
}
