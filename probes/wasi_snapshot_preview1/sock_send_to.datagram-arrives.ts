// claim: sock_send_to as WasmEdge has it sends a datagram to an address and a port
// weight: ordinary
// matters: WasmEdge's crate wasmedge_wasi_socket (socket.rs, send_to) sends every datagram so.
// source: WasmEdge/WasmEdge lib/host/wasi/wasifunc.cpp, WasiSockSendToV1; its crate wasmedge_wasi_socket sends so

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { DATAGRAM, bound, loopback, portOf, sock_recv_from, sock_send_to, socket } from "../abi/wasmedge";

export function _start(): void {
  const server = bound(DATAGRAM);
  const bytes = buffer(16);
  const count = buffer(4);
  succeeds(sock_send_to(socket(DATAGRAM), iovecs(text("hello"), 5), 1, loopback(), portOf(server), 0, count));
  check(1, load<i32>(count) == 5);
  setUp(sock_recv_from(server, iovecs(bytes, 16), 1, loopback(), 0, count, buffer(4)) == 0);
  check(2, load<i32>(count) == 5 && same(bytes, "hello"));
  exit(0);
}
