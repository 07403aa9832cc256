// claim: sock_recv_from that peeks gives the datagram and leaves it there
// weight: unusual
// matters: A multiplexer looks who sends before it chooses who shall read.
// source: WebAssembly/WASI typenames, riflags recv_peek is bit 0

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { datagrams, doNotWait, sendDatagram } from "../abi/network";
import { sock_recv_from } from "../abi/wasix_32v1";

export function _start(): void {
  const server = datagrams();
  const bytes = buffer(16);
  const moved = buffer(4);
  const flags = buffer(2);
  sendDatagram(datagrams(), server, text("datagram"), 8);
  succeeds(sock_recv_from(server, iovecs(bytes, 4), 1, 1, moved, flags, buffer(112)));
  check(1, load<i32>(moved) == 4 && same(bytes, "data"));
  store<i32>(moved, 0);
  doNotWait(server);
  succeeds(sock_recv_from(server, iovecs(bytes, 16), 1, 0, moved, flags, buffer(112)));
  check(2, load<i32>(moved) == 8 && same(bytes, "datagram") && load<u16>(flags) == 0);
  exit(0);
}
