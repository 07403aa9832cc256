// claim: a datagram that sock_send_to as WasmEdge has it sends to a peer outside arrives there, and comes back whole
// weight: ordinary
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs, send_to) asks name servers so; nothing that leaves the process means no answer.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockSendToV1; UdpSocket of its crate wasmedge_wasi_socket
// peer: udp-echo

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { peerPort } from "../abi/peer";
import { DATAGRAM, bound, loopback, sock_recv_from, sock_send_to } from "../abi/wasmedge";

export function _start(): void {
  const fd = bound(DATAGRAM);
  const bytes = buffer(16);
  const count = buffer(4);
  succeeds(sock_send_to(fd, iovecs(text("datagram"), 8), 1, loopback(), peerPort(), 0, count));
  check(1, load<i32>(count) == 8);
  setUp(sock_recv_from(fd, iovecs(bytes, 16), 1, loopback(), 0, count, buffer(4)) == 0);
  check(2, load<i32>(count) == 8 && same(bytes, "datagram"));
  exit(0);
}
